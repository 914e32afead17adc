package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.InBandPresence.Link;
import reactor.core.publisher.Mono;

/** With whom one domain says that it federates, by name and a page at a time: the largest have thousands. */
@Component
public final class DomainLinks {

    private static final int LARGEST_PAGE = 200;

    private final Graph graph;
    private final Visibility visibility;

    DomainLinks(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /**
     * A part of the links of a domain, in order of their names.
     *
     * @param next where the list goes on: pass it as {@code after}; empty at the end
     */
    public record LinkPage(List<Link> links, Optional<String> next) {}

    /**
     * Those after a cursor (empty: from the beginning), as of {@code at}; empty when the domain is not known, or not shown.
     *
     * @throws org.xmppradar.model.InvalidName when the cursor is none
     */
    public Mono<LinkPage> find(DomainName name, String after, int limit, Instant at) {
        String place = place(after);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        return visibility
                .now()
                .filter(visible -> visible.shows(name))
                .flatMap(visible -> graph.read(
                                "query/domain-links",
                                Map.of(
                                        "name", name.ascii(),
                                        "at", at.toEpochMilli(),
                                        "hidden", visible.domains(),
                                        "after", place,
                                        "limit", size + 1))
                        .next()
                        .map(row -> page(row, size, visible)));
    }

    private static LinkPage page(Row row, int size, Visible visible) {
        List<Row> found = row.rows("links");
        List<Row> shown = found.subList(0, Math.min(size, found.size()));
        Optional<String> next = found.size() <= size
                ? Optional.empty()
                : Optional.of(shown.getLast().text("place").replace(' ', '~'));
        return new LinkPage(shown(shown, Seen.of(row.row("domain")), visible), next);
    }

    /** Those that may still be shown, as each name is asked for once more on its way out. */
    static List<Link> shown(List<Row> rows, Seen seen, Visible visible) {
        return rows.stream()
                .filter(row -> visible.shows(row, "name"))
                .map(row -> new Link(
                        row.text("name"),
                        row.text("unicode"),
                        row.text("direction"),
                        row.instant("firstSeen"),
                        seen.last(row),
                        seen.times(row)))
                .toList();
    }

    /** A cursor is a place with a mark that stands in no name instead of the blank, which addresses would write with three characters. */
    private static String place(String cursor) {
        if (!cursor.isEmpty() && !cursor.matches("[a-z0-9._-]{1,253}~[a-z]{0,20}")) {
            throw PlaceCursor.wrong(cursor);
        }
        return cursor.replace('~', ' ');
    }
}
