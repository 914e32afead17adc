package org.xmppradar.query;

import java.util.Locale;
import java.util.Optional;

/** What domains stand on together; the order of the pages. */
public enum Footing {
    AUTHORITY("Certificate authorities", "authority"),
    HOST("Hosts", "host"),
    NETWORK("Hosting networks", "as"),
    DNS("DNS providers", "dns"),
    SOFTWARE("Software", "software");

    private final String title;
    private final String failing;

    Footing(String title, String failing) {
        this.title = title;
        this.failing = failing;
    }

    /** As it is written in addresses and kept in the graph. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** How to ask what the failure of one would do; a network without a table is but a block of addresses. */
    public String failing(String key) {
        return (this == NETWORK && key.indexOf('/') >= 0 ? "prefix" : failing) + ":" + key;
    }

    static Optional<Footing> of(String key) {
        for (Footing footing : values()) {
            if (footing.key().equals(key)) {
                return Optional.of(footing);
            }
        }
        return Optional.empty();
    }
}
