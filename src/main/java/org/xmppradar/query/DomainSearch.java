package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
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
                .flatMap(visible -> rows(new Question(text, after, at, visible), size + 1)
                        .filter(found -> visible.shows(found.row(), "name"))
                        .collectList())
                .map(found -> page(found, size));
    }

    /** The domains that stand in one kind of state. */
    public Mono<DomainPage> standing(String kind, String after, int limit, Instant at) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        String from = after.startsWith(PREFIX) ? after.substring(PREFIX.length()) : after;
        return visibility
                .now()
                .flatMap(visible -> graph.read(
                                "query/domains-with-status", parameters("kind", kind, from, at, visible, size + 1))
                        .filter(row -> visible.shows(row, "name"))
                        .map(row -> new Found(PREFIX, row))
                        .collectList())
                .map(found -> page(found, size));
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

    private record Question(String text, String after, Instant at, Visible visible) {

        Map<String, Object> parameters(String part, int limit) {
            String from = after.startsWith(part) ? after.substring(part.length()) : "";
            return DomainSearch.parameters("q", text, from, at, visible, limit);
        }
    }

    private record Found(String part, Row row) {}

    private Flux<Found> rows(Question question, int limit) {
        if (!question.text().chars().allMatch(c -> c < 128)) {
            return part("query/domains-by-unicode", PREFIX, question, limit);
        }
        Flux<Found> within = question.text().isEmpty()
                ? Flux.empty()
                : Flux.defer(() -> part("query/domains-containing", WITHIN, question, limit));
        return question.after().startsWith(WITHIN)
                ? within
                : part("query/domains-by-prefix", PREFIX, question, limit)
                        .concatWith(within)
                        .take(limit);
    }

    private Flux<Found> part(String statement, String part, Question question, int limit) {
        return graph.read(statement, question.parameters(part, limit)).map(row -> new Found(part, row));
    }

    private static DomainPage page(List<Found> found, int size) {
        List<Found> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Optional<String> next = found.size() <= size
                ? Optional.empty()
                : Optional.of(shown.getLast().part() + shown.getLast().row().text("name"));
        return new DomainPage(
                shown.stream().map(each -> DomainEntry.of(each.row())).toList(), next);
    }
}
