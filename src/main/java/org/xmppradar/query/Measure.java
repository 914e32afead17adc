package org.xmppradar.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xmppradar.model.Days;

/**
 * What was counted of one kind: at how many domains each key stands.
 *
 * @param total the domains of which the values are shares: those that could be reached; of TLS and features, where any was seen
 * @param distinct how many keys there are; {@code standings} are the first of them
 * @param concentration the Herfindahl-Hirschman index: the sum of the squares of the shares that the keys have of all values. It is
 *     1 when everything stands on one, and 1/n when it is spread evenly over n; so its inverse says how many equal ones would be
 *     as concentrated. A domain that stands on two counts for both
 */
public record Measure(Measured kind, long total, long distinct, double concentration, List<Standing> standings) {

    /** So many keys are kept a day. */
    static final int KEPT = 200;

    /** At how many domains a key stands. */
    public record Standing(String key, String title, long value) {}

    static Measure of(Measured kind, long total, List<Standing> all) {
        return new Measure(
                kind,
                total,
                all.size(),
                concentration(all.stream().map(Standing::value).toList()),
                all.stream()
                        .sorted(Comparator.comparingLong(Standing::value)
                                .reversed()
                                .thenComparing(Standing::key))
                        .limit(KEPT)
                        .toList());
    }

    static double concentration(List<Long> values) {
        double sum = values.stream().mapToLong(Long::longValue).sum();
        return sum == 0
                ? 0
                : values.stream()
                        .mapToDouble(value -> value / sum)
                        .map(share -> share * share)
                        .sum();
    }

    /** How it is kept when it was counted {@code at} a moment: for the day of that. */
    public Map<String, Object> kept(Instant at) {
        LocalDate day = Days.of(at);
        return Map.of(
                "id",
                kind.key() + " " + day,
                "kind",
                kind.key(),
                "day",
                Days.start(day).toEpochMilli(),
                "at",
                at.toEpochMilli(),
                "total",
                total,
                "distinct",
                distinct,
                "concentration",
                concentration,
                "keys",
                standings.stream().map(Standing::key).toList(),
                "titles",
                standings.stream().map(Standing::title).toList(),
                "values",
                standings.stream().map(Standing::value).toList());
    }
}
