package org.xmppradar.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Patience;
import org.xmppradar.graph.Row;
import org.xmppradar.graph.TooLarge;
import reactor.core.publisher.Mono;

/**
 * Reads the federation as of an instant, all of it, and keeps the present one and two of the past. It is read again when something
 * was written since; but reading may take a tenth of the time at most, so that one of 100,000 domains and 1.5 million links is up to a
 * minute and a half old. For the same reason only two moments of the past are read, as many as a comparison takes, before there is a rest:
 * whoever asks for others meanwhile is told when to come again.
 */
@Component
final class Federations {

    private static final Duration PRESENT = Duration.ofSeconds(1);
    private static final Instant NOW = Instant.MAX;
    private static final int PAST_AT_ONCE = 2;
    private static final int KEPT = 1 + PAST_AT_ONCE;

    /** Some 200 are read in a millisecond; a tenth of that leaves the database nine tenths of its time for others. */
    private static final int FACTS_A_MILLISECOND = 20;

    private final Graph graph;
    private final DataVersions versions;
    private final Clock clock;
    private final Map<Instant, Kept> kept = new LinkedHashMap<>();

    /** The moments of the past that were read last, and rest. */
    private final List<Kept> past = new ArrayList<>();

    Federations(Graph graph, DataVersions versions, Clock clock) {
        this.graph = graph;
        this.versions = versions;
        this.clock = clock;
    }

    /** One that was read, or is being read: then it rests until it is there, and all who ask meanwhile wait for the same. */
    private final class Kept {

        private final DataVersion version;
        private final Mono<Federation> federation;
        private volatile Instant restsUntil = Instant.MAX;

        Kept(Instant place, Instant at, DataVersion version) {
            this.version = version;
            this.federation = read(at, version)
                    .doOnNext(read -> restsUntil = clock.instant().plusMillis(1 + read.size() / FACTS_A_MILLISECOND))
                    .doOnError(_ -> drop(place, this))
                    .cache();
        }

        boolean rests() {
            return clock.instant().isBefore(restsUntil);
        }

        /** How long it rests yet; while it is being read nobody knows, and a second is a guess. */
        Duration rest() {
            return restsUntil.equals(Instant.MAX) ? PRESENT : Duration.between(clock.instant(), restsUntil);
        }
    }

    /** The federation as of {@code at}; of the present, as it was a little before. */
    Mono<Federation> at(Instant at) {
        Instant now = clock.instant();
        Instant place = at.isBefore(now.minus(PRESENT)) ? at : NOW;
        Kept known = known(place);
        return known != null && known.rests()
                ? known.federation
                : versions.now().flatMap(version -> current(place, at, version).federation);
    }

    private synchronized @Nullable Kept known(Instant place) {
        return kept.get(place);
    }

    /** Whoever comes first reads; the others who found the same old one wait for what is being read. */
    private synchronized Kept current(Instant place, Instant at, DataVersion version) {
        Kept known = kept.remove(place);
        Kept chosen =
                known != null && (known.version.equals(version) || known.rests()) ? known : begin(place, at, version);
        kept.put(place, chosen);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return chosen;
    }

    private Kept begin(Instant place, Instant at, DataVersion version) {
        Kept begun = new Kept(place, at, version);
        if (!place.equals(NOW)) {
            past.removeIf(read -> !read.rests());
            if (past.size() == PAST_AT_ONCE) {
                throw new TooSoon(past.getFirst().rest());
            }
            past.add(begun);
        }
        return begun;
    }

    private synchronized void drop(Instant place, Kept failed) {
        kept.remove(place, failed);
        past.remove(failed);
    }

    private Mono<Federation> read(Instant at, DataVersion version) {
        return Patience.gather(Mono.defer(() -> {
            FederationShape shape = new FederationShape();
            return batches("domains", at, shape::domain)
                    .then(batches("hosts", at, shape::host))
                    .then(rows("authorities", at, shape::authority))
                    .then(rows("chains", at, shape::chain))
                    .then(batches("links", at, shape::link))
                    .then(rows("willing", at, shape::willing))
                    .then(Mono.fromCallable(() -> TooLarge.unless(() -> shape.federation(version, at))));
        }));
    }

    private Mono<Void> batches(String part, Instant at, Consumer<Row> taker) {
        return rows(part, at, row -> row.rows("found").forEach(taker));
    }

    private Mono<Void> rows(String part, Instant at, Consumer<Row> taker) {
        return graph.read("query/federation-" + part, Map.of("at", at.toEpochMilli()))
                .doOnNext(row -> TooLarge.unless(() -> {
                    taker.accept(row);
                    return row;
                }))
                .then();
    }
}
