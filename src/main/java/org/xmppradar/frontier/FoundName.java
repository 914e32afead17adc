package org.xmppradar.frontier;

import org.xmppradar.model.DomainName;
import org.xmppradar.model.Text;

/**
 * A name, and where it was found.
 *
 * @param provenance such as {@code typed}, {@code list: providers.json}, {@code certificate of a.example}
 */
public record FoundName(DomainName name, String provenance) implements Comparable<FoundName> {

    private static final int LIMIT = 300;

    public FoundName {
        provenance = Text.clean(provenance, LIMIT);
    }

    @Override
    public int compareTo(FoundName other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? provenance.compareTo(other.provenance) : byName;
    }
}
