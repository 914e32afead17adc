package org.xmppradar.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import reactor.core.publisher.Mono;

/**
 * Reads the federation as of an instant, all of it, and keeps the present one and one of the past. It is read again when something
 * was written since; but reading may take a tenth of the time at most, so a large one is up to half a minute old.
 */
@Component
final class Federations {

    private static final Duration PRESENT = Duration.ofSeconds(1);
    private static final int REST = 10;

    private final Graph graph;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> present = new AtomicReference<>();
    private final AtomicReference<@Nullable Kept> past = new AtomicReference<>();

    Federations(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Counts that grow with whatever is written. */
    private record Version(long changes, long relationships) {}

    /** One that was read, or is being read: then it rests until it is there, and all who ask meanwhile wait for the same. */
    private static final class Kept {

        private final Instant at;
        private final Version version;
        private final Mono<Federation> federation;
        private volatile Instant restsUntil = Instant.MAX;

        Kept(Instant at, Version version, Mono<Federation> reading, Clock clock) {
            Instant begun = clock.instant();
            this.at = at;
            this.version = version;
            this.federation = reading.doOnNext(_ -> rest(begun, clock.instant())).cache();
        }

        private void rest(Instant begun, Instant ended) {
            restsUntil = ended.plus(Duration.between(begun, ended).multipliedBy(REST));
        }
    }

    /** The federation as of {@code at}; of the present, as it was a little before. */
    Mono<Federation> at(Instant at) {
        Instant now = clock.instant();
        boolean isPresent = !at.isBefore(now.minus(PRESENT));
        AtomicReference<@Nullable Kept> place = isPresent ? present : past;
        Kept kept = place.get();
        boolean fits = kept != null && (isPresent || kept.at.equals(at));
        if (kept != null && fits && now.isBefore(kept.restsUntil)) {
            return kept.federation;
        }
        return version()
                .flatMap(version -> kept != null && fits && kept.version.equals(version)
                        ? kept.federation
                        : read(place, kept, new Kept(at, version, read(at), clock)));
    }

    /** Whoever comes first reads; the others who found the same old one wait for the one that is there now. */
    private static Mono<Federation> read(AtomicReference<@Nullable Kept> place, @Nullable Kept old, Kept fresh) {
        place.compareAndSet(old, fresh);
        Kept now = place.get();
        Kept chosen = now != null && now.at.equals(fresh.at) ? now : fresh;
        return chosen.federation.doOnError(_ -> place.compareAndSet(chosen, null));
    }

    private Mono<Version> version() {
        return graph.read("query/data-version", Map.of())
                .single()
                .map(row -> new Version(row.number("changes"), row.number("relationships")));
    }

    private Mono<Federation> read(Instant at) {
        return Mono.defer(() -> {
            FederationShape shape = new FederationShape();
            return rows("domains", at, shape::domain)
                    .then(rows("hosts", at, shape::host))
                    .then(rows("authorities", at, shape::authority))
                    .then(rows("chains", at, shape::chain))
                    .then(rows("links", at, shape::link))
                    .then(rows("willing", at, shape::willing))
                    .then(Mono.fromCallable(() -> shape.federation(at)));
        });
    }

    private Mono<Void> rows(String part, Instant at, Consumer<Row> taker) {
        return graph.read("query/federation-" + part, Map.of("at", at.toEpochMilli()))
                .doOnNext(taker)
                .then();
    }
}
