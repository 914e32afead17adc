package org.xmppradar.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Days;
import org.xmppradar.query.RankingDocument.Entry;
import org.xmppradar.query.Trend.Line;
import reactor.core.publisher.Mono;

/** Reads how what was counted went (Measures), as lines to draw side by side: hidden names have none. */
@Component
public final class Trends {

    private final Rankings rankings;

    Trends(Rankings rankings) {
        this.rankings = rankings;
    }

    /**
     * From the day of {@code from} to that of {@code to}; empty when nobody had counted by then.
     *
     * @param keys whose numbers; those of the first {@code most} where there are none
     */
    public Mono<Trend> of(Measured kind, List<String> keys, int most, Instant from, Instant to) {
        return rankings.ranking(kind, to, Measure.KEPT).flatMap(ranking -> {
            Map<String, String> titles = chosen(ranking.entries(), keys, most);
            return rankings.days(kind, List.copyOf(titles.keySet()), from, to)
                    .collectList()
                    .map(rows -> shape(kind, titles, rows, Days.of(to)));
        });
    }

    private static Map<String, String> chosen(List<Entry> entries, List<String> keys, int most) {
        return entries.stream()
                .filter(entry -> keys.isEmpty() || keys.contains(entry.key()))
                .limit(Math.clamp(most, 1, Measure.KEPT))
                .collect(Collectors.toMap(Entry::key, Entry::title, (one, _) -> one, LinkedHashMap::new));
    }

    /** Days on which nobody counted are there too, without numbers. */
    static Trend shape(Measured kind, Map<String, String> titles, List<Row> rows, LocalDate last) {
        Map<LocalDate, Row> counted = new HashMap<>();
        rows.forEach(row -> counted.put(Days.of(row.instant("day")), row));
        List<LocalDate> days = rows.isEmpty()
                ? List.of()
                : Days.of(rows.getFirst().instant("day"))
                        .datesUntil(last.plusDays(1))
                        .toList();
        List<Optional<Row>> each =
                days.stream().map(day -> Optional.ofNullable(counted.get(day))).toList();
        List<Optional<Long>> totals = each.stream()
                .map(row -> row.map(known -> known.number("total")))
                .toList();
        List<Line> lines = titles.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue(),
                        each.stream()
                                .map(row -> row.flatMap(known -> Rankings.value(kind, known, entry.getKey())))
                                .toList()))
                .toList();
        return new Trend(kind.key(), kind.title(), days, totals, lines, TrendWords.of(days, lines));
    }
}
