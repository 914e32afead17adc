package org.xmppradar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.web.util.UriComponentsBuilder;
import org.xmppradar.model.Days;
import org.xmppradar.query.Measured;
import org.xmppradar.query.Trend;

/**
 * One chart of the page with its twin in words and numbers.
 *
 * @param shares whether its numbers may be shown as shares of a total
 * @param source where the browser finds the numbers to draw
 * @param rows the same as a table, so many days apart that it can be read
 */
public record TrendPanel(
        String id,
        String title,
        Trend trend,
        boolean shares,
        List<Legend> legend,
        String source,
        String csv,
        int step,
        List<Day> rows) {

    private static final int MOST_ROWS = 92;

    /** A line in the legend; the hue is that of the map's first ones. */
    public record Legend(
            int hue, String key, String title, Optional<Long> last, Optional<Double> share, Optional<String> path) {}

    /** A line of the table. */
    public record Day(LocalDate day, List<Optional<Long>> values, Optional<Long> total) {}

    static TrendPanel of(TrendController.Chart chart, Trend trend, Instant from, Instant to) {
        boolean shares = chart.kind() != Measured.TOTAL;
        int step = Math.ceilDiv(Math.max(1, trend.days().size()), MOST_ROWS);
        return new TrendPanel(
                chart.id(),
                chart.title(),
                trend,
                shares,
                legend(trend, shares),
                address(chart, from, to, ""),
                address(chart, from, to, ".csv"),
                step,
                rows(trend, step));
    }

    static List<Legend> legend(Trend trend, boolean shares) {
        return IntStream.range(0, trend.lines().size())
                .mapToObj(i -> {
                    Trend.Line line = trend.lines().get(i);
                    Optional<Double> share = line.last()
                            .flatMap(last -> trend.total()
                                    .filter(total -> shares && total > 0)
                                    .map(total -> (double) last / total));
                    return new Legend(
                            i, line.key(), line.title(), line.last(), share, Paths.ofFooting(trend.kind(), line.key()));
                })
                .toList();
    }

    private static String address(TrendController.Chart chart, Instant from, Instant to, String suffix) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/api/v1/trends/" + chart.kind().key() + suffix);
        chart.keys().forEach(_ -> address.queryParam("key", "{key}"));
        return address.queryParam(
                        "from",
                        from.equals(Instant.EPOCH) ? "all" : Days.of(from).toString())
                .queryParam("to", Days.of(to).toString())
                .encode()
                .buildAndExpand(chart.keys().toArray())
                .toUriString();
    }

    /** The newest day is always among them. */
    private static List<Day> rows(Trend trend, int step) {
        int last = trend.days().size() - 1;
        return IntStream.rangeClosed(0, last < 0 ? -1 : last / step)
                .map(i -> last - i * step)
                .mapToObj(i -> new Day(
                        trend.days().get(i),
                        trend.lines().stream().map(line -> line.values().get(i)).toList(),
                        trend.totals().get(i)))
                .toList();
    }
}
