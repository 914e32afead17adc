package org.xmppradar.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds domains as one types: first those that begin with the text, then those that contain it. */
@Component
public final class DomainSearch {

    /** A cursor begins with the part of the list that it points into. */
    private static final String PREFIX = "p:";

    private static final String WITHIN = "c:";

    /** No name of ASCII comes after it. */
    private static final String BEHIND_ALL = "\uFFFF";

    private static final int LONGEST = 253;
    static final int LARGEST_PAGE = 200;

    private final Graph graph;
    private final Visibility visibility;

    DomainSearch(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /** The domains after a cursor (empty: from the beginning); an empty text finds all. */
    public Mono<DomainPage> find(String written, String after, int limit, Instant at) {
        String text = Text.clean(written, LONGEST).toLowerCase(Locale.ROOT);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        return visibility
                .now()
                .flatMap(visible -> rows(text, after, parameters("q", text, nameOf(after), at, visible, size + 1))
                        .filter(row -> visible.shows(row, "name"))
                        .collectList())
                .map(found -> page(found, size, at));
    }

    /** The domains that stand in one kind of state. */
    public Mono<DomainPage> standing(String kind, String after, int limit, Instant at) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        return visibility
                .now()
                .flatMap(visible -> graph.read(
                                "query/domains-with-status",
                                parameters("kind", kind, nameOf(after), at, visible, size + 1))
                        .filter(row -> visible.shows(row, "name"))
                        .collectList())
                .map(found -> page(found, size, at));
    }

    /** Whether it is a cursor of these lists, or none. */
    static boolean isPlace(String after) {
        return after.isEmpty() || after.startsWith(PREFIX) || after.startsWith(WITHIN);
    }

    /** What a kind of state is called. */
    public static String titleOf(String kind) {
        return Finding.of(kind).title();
    }

    private static Map<String, Object> parameters(
            String by, String value, String after, Instant at, Visible visible, int limit) {
        return Map.of(
                by,
                value,
                "after",
                after,
                "at",
                at.toEpochMilli(),
                "hidden",
                visible.domains(),
                "hiddenHosts",
                visible.hosts(),
                "limit",
                limit);
    }

    private static String nameOf(String cursor) {
        return cursor.startsWith(PREFIX) || cursor.startsWith(WITHIN) ? cursor.substring(PREFIX.length()) : cursor;
    }

    private Flux<Row> rows(String text, String after, Map<String, Object> parameters) {
        if (!text.chars().allMatch(c -> c < 128)) {
            return graph.read("query/domains-by-unicode", parameters);
        }
        Map<String, Object> parts = new HashMap<>(parameters);
        boolean within = after.startsWith(WITHIN);
        parts.put("beginAfter", within ? BEHIND_ALL : nameOf(after));
        parts.put("withinAfter", within ? nameOf(after) : "");
        return graph.read("query/domains-found", parts).flatMapIterable(row -> row.rows("found"));
    }

    private static DomainPage page(List<Row> found, int size, Instant at) {
        List<Row> shown = found.subList(0, Math.min(size, found.size()));
        Optional<String> next = found.size() <= size ? Optional.empty() : Optional.of(cursor(shown.getLast()));
        return new DomainPage(shown.stream().map(row -> DomainEntry.of(row, at)).toList(), next);
    }

    private static String cursor(Row row) {
        return (row.flag("within") ? WITHIN : PREFIX) + row.text("name");
    }
}
