package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Days;
import org.xmppradar.query.RankingDocument.Entry;
import org.xmppradar.query.Series.Point;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what was counted (Measures): rankings, how numbers went, and how concentrated they are. */
@Component
public final class Rankings {

    private final Graph graph;
    private final Visibility visibility;

    Rankings(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** The first {@code limit} of the last count up to the day of {@code at}; empty when nobody had counted by then. */
    public Mono<RankingDocument> ranking(Measured kind, Instant at, int limit) {
        Map<String, Object> parameters = Map.of("kind", kind.key(), "day", day(at));
        return visibility
                .now()
                .flatMap(visible -> graph.read("query/ranking", parameters)
                        .next()
                        .map(row -> ranking(kind, row.row("measure"), limit, visible)));
    }

    private static RankingDocument ranking(Measured kind, Row measure, int limit, Visible visible) {
        double concentration = measure.decimal("concentration");
        return new RankingDocument(
                kind.key(),
                kind.title(),
                Days.of(measure.instant("day")),
                measure.instant("at"),
                measure.number("total"),
                measure.number("distinct"),
                concentration,
                Concentration.inverse(concentration),
                entries(kind, measure, visible).stream()
                        .limit(Math.clamp(limit, 1, Measure.KEPT))
                        .toList());
    }

    private static List<Entry> entries(Measured kind, Row measure, Visible visible) {
        List<String> keys = measure.texts("keys");
        List<String> titles = measure.texts("titles");
        List<Long> values = measure.numbers("values");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (mayShow(kind, key, visible)) {
                double share = share(values.get(i), measure.number("total"));
                entries.add(new Entry(key, visible.text(titles.get(i)), values.get(i), share, kind.failing(key)));
            }
        }
        return entries;
    }

    private static boolean mayShow(Measured kind, String key, Visible visible) {
        return !kind.names() || visible.shows(key);
    }

    /** How the numbers of some keys went from the day of {@code from} to that of {@code to}; the hidden ones have none. */
    public Mono<Map<String, Series>> series(Measured kind, List<String> keys, Instant from, Instant to) {
        return visibility.now().flatMap(visible -> {
            List<String> shown =
                    keys.stream().filter(key -> mayShow(kind, key, visible)).toList();
            return days(kind, shown, from, to).collectList().map(days -> series(kind, shown, days));
        });
    }

    private static Map<String, Series> series(Measured kind, List<String> keys, List<Row> days) {
        Map<String, Series> series = new LinkedHashMap<>();
        keys.forEach(key -> series.put(
                key,
                new Series(
                        kind.key(),
                        key,
                        days.stream().map(day -> point(kind, day, key)).toList())));
        return series;
    }

    private static Point point(Measured kind, Row day, String key) {
        Optional<Long> value = value(kind, day, key);
        return new Point(Days.of(day.instant("day")), value, value.map(each -> share(each, day.number("total"))));
    }

    /**
     * A key that is not among all of them has none; where not all were kept, nobody knows. Of the totals each has its own beginning:
     * what was not counted then is not nought.
     */
    static Optional<Long> value(Measured kind, Row day, String key) {
        Optional<Long> kept = day.rows("points").stream()
                .filter(point -> point.text("key").equals(key))
                .map(point -> point.number("value"))
                .findFirst();
        return kept.isEmpty() && kind != Measured.TOTAL && day.flag("complete") ? Optional.of(0L) : kept;
    }

    /** How concentrated it was from the day of {@code from} to that of {@code to}. */
    public Mono<Concentration> concentration(Measured kind, Instant from, Instant to) {
        return days(kind, List.of(), from, to)
                .map(row -> new Concentration.Day(
                        Days.of(row.instant("day")),
                        row.decimal("concentration"),
                        Concentration.inverse(row.decimal("concentration")),
                        row.number("distinct")))
                .collectList()
                .map(days -> new Concentration(kind.key(), Concentration.DEFINITION, days));
    }

    /** What was counted of some keys, day by day; days on which nobody counted are missing. The keys must be such as may be shown. */
    Flux<Row> days(Measured kind, List<String> keys, Instant from, Instant to) {
        return graph.read("query/series", Map.of("kind", kind.key(), "keys", keys, "from", day(from), "to", day(to)));
    }

    private static double share(long value, long total) {
        return total == 0 ? 0 : (double) value / total;
    }

    private static long day(Instant instant) {
        return Days.start(Days.of(instant)).toEpochMilli();
    }
}
