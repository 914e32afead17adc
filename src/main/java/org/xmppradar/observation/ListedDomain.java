package org.xmppradar.observation;

import org.xmppradar.model.DomainName;
import org.xmppradar.model.Text;

/**
 * A domain that another lists.
 *
 * @param label what the list calls it, for people; may be empty
 */
public record ListedDomain(DomainName name, String label) implements Comparable<ListedDomain> {

    private static final int LIMIT = 256;

    public ListedDomain {
        label = Text.clean(label, LIMIT);
    }

    @Override
    public int compareTo(ListedDomain other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? label.compareTo(other.label) : byName;
    }
}
