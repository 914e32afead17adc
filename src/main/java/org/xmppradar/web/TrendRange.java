package org.xmppradar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** How far back a chart goes. */
enum TrendRange {
    MONTH("30d", "30 days", 30),
    SEASON("90d", "90 days", 90),
    YEAR("1y", "A year", 365),
    ALL("all", "All", 0);

    private final String key;
    private final String title;
    private final int days;

    TrendRange(String key, String title, int days) {
        this.key = key;
        this.title = title;
        this.days = days;
    }

    /** As addresses write it. */
    public String key() {
        return key;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The first moment of one that ends with {@code last}. */
    Instant from(Instant last) {
        return this == ALL ? Instant.EPOCH : last.minus(Duration.ofDays(days));
    }

    /**
     * Reads it as addresses write it.
     *
     * @throws InvalidName with a sentence that says what there is
     */
    static TrendRange parse(String written) {
        return Stream.of(values())
                .filter(range -> range.key.equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidName(
                        "'" + Text.clean(written, 40) + "' is no range; there are 30d, 90d, 1y and all"));
    }
}
