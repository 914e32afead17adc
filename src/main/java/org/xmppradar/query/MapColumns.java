package org.xmppradar.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.TooLarge;
import reactor.core.publisher.Mono;

/**
 * Reads what the map is coloured and filtered by, of all domains at once. It rests as long as the federation that it is read with
 * ({@link Federations}), so that many who look at the map cost no more than one.
 */
@Component
public final class MapColumns {

    /** The present, and two moments of the past to compare. */
    private static final int KEPT = 3;

    private final Graph graph;
    private final Federations federations;
    private final Visibility visibility;
    private final AddressNetworks networks;
    private final Map<Ground, Mono<MapColumnsDocument>> kept = new LinkedHashMap<>();

    MapColumns(Graph graph, Federations federations, Visibility visibility, AddressNetworks networks) {
        this.graph = graph;
        this.federations = federations;
        this.visibility = visibility;
        this.networks = networks;
    }

    /** What columns stand on; the same ground gives the same columns. */
    private record Ground(int edition, Instant at, long policy, int hidden) {

        String tag() {
            return edition + "-" + at.toEpochMilli() + "-" + policy + "-" + hidden;
        }
    }

    /**
     * The columns of an edition as of {@code at}; of the present, as it was a little before.
     *
     * @param names its domains, in its order
     */
    public Mono<MapColumnsDocument> of(int edition, List<String> names, Instant at) {
        return Mono.zip(federations.at(at), visibility.now())
                .flatMap(found -> kept(edition, names, found.getT1(), found.getT2()));
    }

    private synchronized Mono<MapColumnsDocument> kept(
            int edition, List<String> names, Federation federation, Visible visible) {
        Ground ground = new Ground(
                edition,
                federation.at(),
                visible.policy().version(),
                visible.domains().size() + visible.hosts().size());
        @Nullable Mono<MapColumnsDocument> known = kept.remove(ground);
        Mono<MapColumnsDocument> chosen = known == null ? read(ground, names, federation, visible) : known;
        kept.put(ground, chosen);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return chosen;
    }

    private Mono<MapColumnsDocument> read(Ground ground, List<String> names, Federation federation, Visible visible) {
        Footings footings = new Footings(federation, networks);
        MapColumnShape shape = new MapColumnShape(names, federation, footings, visible, MapColumnShape.COMMON);
        Map<String, Object> parameters =
                Map.of("at", ground.at().toEpochMilli(), "hidden", visible.domains(), "hiddenHosts", visible.hosts());
        return graph.read("query/map-columns", parameters)
                .collectMap(row -> row.text("name"))
                .map(rows -> TooLarge.unless(() -> document(ground, names, shape, rows)))
                .doOnError(_ -> drop(ground))
                .cache();
    }

    private static MapColumnsDocument document(
            Ground ground, List<String> names, MapColumnShape shape, Map<String, Row> rows) {
        return new MapColumnsDocument(ground.edition(), ground.at(), names.size(), shape.columns(rows), ground.tag());
    }

    private synchronized void drop(Ground ground) {
        kept.remove(ground);
    }
}
