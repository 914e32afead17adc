package org.xmppradar.observation;

import java.util.List;
import org.xmppradar.model.Text;

/**
 * What a server said when a stream was opened: its header and its features.
 *
 * @param from the header's {@code from}, a claim of the server; empty when absent
 * @param id the header's stream id; its shape is weak evidence of the software
 * @param version the header's version; empty for servers from before XMPP 1.0
 */
public record StreamFeatures(String from, String id, String version, List<Feature> features) {

    private static final int LIMIT = 256;

    public StreamFeatures {
        from = Text.clean(from, LIMIT);
        id = Text.clean(id, LIMIT);
        version = Text.clean(version, 16);
        features = features.stream().distinct().sorted().toList();
    }
}
