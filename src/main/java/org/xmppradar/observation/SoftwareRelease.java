package org.xmppradar.observation;

import org.xmppradar.model.Text;

/**
 * What a server says that it runs (XEP-0092); each part is a claim and may be empty.
 *
 * @param os many servers keep this to themselves
 */
public record SoftwareRelease(String name, String version, String os) {

    private static final int LIMIT = 128;

    public SoftwareRelease {
        name = Text.clean(name, LIMIT);
        version = Text.clean(version, LIMIT);
        os = Text.clean(os, LIMIT);
    }
}
