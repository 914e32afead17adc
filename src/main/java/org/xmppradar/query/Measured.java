package org.xmppradar.query;

import java.util.Locale;
import java.util.Optional;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** What is counted once a day; the order of the page. */
public enum Measured {
    TOTAL("All domains", Optional.empty()),
    AUTHORITY("Certificate authorities", Optional.of(Footing.AUTHORITY)),
    SOFTWARE("Software", Optional.of(Footing.SOFTWARE)),
    VERSION("Versions of software", Optional.empty()),
    HOST("Hosts", Optional.of(Footing.HOST)),
    NETWORK("Hosting networks", Optional.of(Footing.NETWORK)),
    DNS("DNS providers", Optional.of(Footing.DNS)),
    TLS("TLS versions", Optional.empty()),
    FEATURE("Features", Optional.empty());

    private final String title;
    private final Optional<Footing> footing;

    Measured(String title, Optional<Footing> footing) {
        this.title = title;
        this.footing = footing;
    }

    /** As it is written in addresses and kept in the graph. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    Optional<Footing> footing() {
        return footing;
    }

    /** Whether its keys are names that an owner may hide, or strangers' text. */
    boolean names() {
        return this != TOTAL && this != TLS;
    }

    /** How to ask what the failure of one would do; empty where nothing fails. */
    Optional<String> failing(String key) {
        return this == VERSION ? Optional.of("software:" + key) : footing.map(kind -> kind.failing(key));
    }

    /**
     * Reads a kind as it is written in addresses.
     *
     * @throws InvalidName with a sentence that says what there is
     */
    public static Measured parse(String written) {
        for (Measured kind : values()) {
            if (kind.key().equals(written)) {
                return kind;
            }
        }
        throw new InvalidName(
                "'" + Text.clean(written, 40)
                        + "' is not counted; there are total, authority, software, version, host, network, dns, tls and feature");
    }
}
