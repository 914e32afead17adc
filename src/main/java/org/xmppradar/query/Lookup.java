package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.Text;
import reactor.core.publisher.Mono;

/** Finds what else than domains goes by a name, for who types it: hosts, certificate authorities, software. */
@Component
public final class Lookup {

    private static final int LONGEST = 253;
    private static final int LARGEST = 20;

    private final Graph graph;
    private final Visibility visibility;

    Lookup(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /**
     * One of them.
     *
     * @param kind {@code host}, {@code authority} or {@code software}
     * @param key what its page and the blast radius know it by
     */
    public record Found(String kind, String key, String title) {}

    /** All that were found, by kind. */
    public record Document(List<Found> found) {}

    /** Those that {@code written} is a part of, at most so many of each kind; without a text none. */
    public Mono<Document> find(String written, int limit, Instant at) {
        String text = Text.clean(written, LONGEST).strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                ? Mono.just(new Document(List.of()))
                : visibility.now().flatMap(visible -> read(text, limit, at, visible));
    }

    private Mono<Document> read(String text, int limit, Instant at, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "q",
                text,
                "at",
                at.toEpochMilli(),
                "hiddenHosts",
                visible.hosts(),
                "limit",
                Math.clamp(limit, 1, LARGEST));
        return graph.read("query/lookup", parameters)
                .filter(row -> visible.shows(row, "title"))
                .map(row -> new Found(row.text("kind"), row.text("key"), row.text("title")))
                .collectList()
                .map(Document::new);
    }
}
