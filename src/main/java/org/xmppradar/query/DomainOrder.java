package org.xmppradar.query;

import java.util.Locale;
import java.util.stream.Stream;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** In which order a list of domains is; what is equal is in order of the names. */
public enum DomainOrder {
    NAME("Name"),
    NEWEST("Newest first"),
    EXPIRY("Certificate that ends first");

    private final String title;

    DomainOrder(String title) {
        this.title = title;
    }

    /** As addresses write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Smaller is first. */
    int rank(DomainTable table, int place) {
        return switch (this) {
            case NAME -> 0;
            case NEWEST -> -table.column("joined").numbers()[place];
            case EXPIRY -> {
                int days = table.column("expires").numbers()[place];
                yield days == 0 ? Integer.MAX_VALUE : days;
            }
        };
    }

    /**
     * Reads it as addresses write it.
     *
     * @throws InvalidName with a sentence that says what there is
     */
    public static DomainOrder parse(String written) {
        return Stream.of(values())
                .filter(order -> order.key().equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidName(
                        "'" + Text.clean(written, 40) + "' is no order; there are name, newest and expiry"));
    }
}
