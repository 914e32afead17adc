package org.xmppradar.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What changed, in the order in which it became visible, or back from the newest. A domain, a host, software and an authority are
 * found by an index, and so are those linked with a domain and those in a network; any other filter looks at so many changes at a time, and
 * says how far it came even when none matched.
 */
@Component
public final class ChangeFeed {

    private static final int LARGEST_PAGE = 500;
    private static final int SCANNED = 5_000;

    private final Graph graph;
    private final Visibility visibility;
    private final Circles circles;
    private final LastChange last;

    ChangeFeed(Graph graph, Visibility visibility, Circles circles, LastChange last) {
        this.graph = graph;
        this.visibility = visibility;
        this.circles = circles;
        this.last = last;
    }

    /** The changes behind a place, oldest first; from the beginning where it is empty. */
    public Mono<ChangePage> after(ChangeFilter filter, String after, int limit) {
        ChangeCursor from = after.isEmpty() ? ChangeCursor.START : ChangeCursor.parse(after);
        return read(filter, to -> Way.onFrom(from.seq(), to), limit);
    }

    /** The changes before a place, newest first; from the newest where it is empty. */
    public Mono<ChangePage> before(ChangeFilter filter, String before, int limit) {
        long from = before.isEmpty()
                ? ChangeCursor.END.seq()
                : ChangeCursor.parse(before).seq();
        return read(filter, to -> Way.backFrom(from, to), limit);
    }

    /** The place behind the newest change. */
    public Mono<String> newest() {
        return last.settled().map(seq -> new ChangeCursor(seq).toString());
    }

    /**
     * From behind a number, and up to one or down to the first.
     *
     * @param forward whether towards the newer
     */
    private record Way(long from, long to, boolean forward) {

        static Way onFrom(long from, long newest) {
            return new Way(from, Math.max(from, newest), true);
        }

        static Way backFrom(long from, long newest) {
            return new Way(Math.min(from, newest + 1), 0, false);
        }

        Comparator<Row> order() {
            Comparator<Row> byNumber = Comparator.comparingLong(row -> row.number("seq"));
            return forward ? byNumber : byNumber.reversed();
        }

        /** Statements for the way back have their own name: only so does the index give the order. */
        String statement(String name) {
            return forward ? name : name + "-back";
        }
    }

    private Mono<ChangePage> read(ChangeFilter filter, LongFunction<Way> wayTo, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        return Mono.zip(visibility.now(), last.settled().map(wayTo::apply))
                .flatMap(both -> read(filter, both.getT2(), both.getT1(), size));
    }

    private Mono<ChangePage> read(ChangeFilter filter, Way way, Visible visible, int size) {
        return filter.isOf(visible)
                ? parts(filter, way, visible).collectList().map(parts -> page(Scan.of(parts, way), size, visible))
                : Mono.just(page(new Scan(List.of(), false, way.to()), size, visible));
    }

    private Flux<Row> parts(ChangeFilter filter, Way way, Visible visible) {
        Map<String, Object> parameters = filter.parameters(visible);
        parameters.put("from", way.from());
        parameters.put("to", way.to());
        parameters.put("scan", SCANNED);
        if (filter.hasCircle()) {
            return circles.of(filter, visible).flatMapMany(circle -> {
                parameters.put("domains", circle.domains());
                parameters.put("hosts", circle.hosts());
                return graph.read(way.statement("query/changes-of-circle"), parameters);
            });
        }
        if (filter.domain().isPresent()) {
            return graph.read(way.statement("query/changes-of-domain"), parameters);
        }
        if (filter.keys().isEmpty()) {
            return graph.read(way.statement("query/changes"), parameters);
        }
        parameters.put("key", filter.keys().getFirst());
        Flux<Row> about = graph.read(way.statement("query/changes-about"), parameters);
        return filter.host().isEmpty()
                ? about
                : about.concatWith(graph.read(way.statement("query/changes-of-host"), parameters));
    }

    /** What was looked at, which reached so far; {@code cut} where there is more behind. */
    private record Scan(List<Row> found, boolean cut, long reached) {

        /** Where two were looked through, only what both have reached counts. */
        static Scan of(List<Row> parts, Way way) {
            Comparator<Row> order = way.order();
            List<Row> ends = parts.stream()
                    .filter(part -> part.number("scanned") >= SCANNED)
                    .sorted(order)
                    .toList();
            boolean cut = !ends.isEmpty();
            List<Row> found = parts.stream()
                    .flatMap(part -> part.rows("changes").stream())
                    .filter(row -> !cut || order.compare(row, ends.getFirst()) <= 0)
                    .sorted(order)
                    .toList();
            return new Scan(found, cut, cut ? ends.getFirst().number("seq") : way.to());
        }
    }

    private static ChangePage page(Scan scan, int size, Visible visible) {
        List<Row> shown = scan.found().stream().limit(size).toList();
        boolean more = scan.cut() || scan.found().size() > size;
        long next = scan.found().size() > size ? shown.getLast().number("seq") : scan.reached();
        List<FeedEntry> entries = shown.stream()
                .filter(row -> visible.shows(row.text("domain")))
                .map(row -> FeedEntry.of(row, visible))
                .toList();
        return new ChangePage(entries, new ChangeCursor(next).toString(), more);
    }
}
