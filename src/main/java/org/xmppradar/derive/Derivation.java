package org.xmppradar.derive;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.query.DataVersion;
import org.xmppradar.query.DataVersions;
import org.xmppradar.query.Measure;
import org.xmppradar.query.Measures;
import reactor.core.publisher.Mono;

/**
 * Counts the federation and keeps the numbers of the day. Counting again on the same day replaces them, so the last count of a day
 * is what remains of it; other days are never touched.
 */
public final class Derivation {

    private final Graph graph;
    private final Measures measures;
    private final DataVersions versions;
    private final Clock clock;
    private volatile @Nullable Done last;

    Derivation(Graph graph, Measures measures, DataVersions versions, Clock clock) {
        this.graph = graph;
        this.measures = measures;
        this.versions = versions;
        this.clock = clock;
    }

    private record Done(Instant day, DataVersion version) {}

    /**
     * Counts, unless nothing was written and no day has ended since what was counted the last time, or nothing was ever observed. A
     * large federation is counted as it was read a little before; then it is counted again, until what was counted is what there is.
     */
    public Mono<Written> derive() {
        return versions.now()
                .filter(version -> version.changes() > 0)
                .map(version -> new Done(clock.instant().truncatedTo(ChronoUnit.DAYS), version))
                .filter(now -> !now.equals(last))
                .flatMap(now -> measures.at(clock.instant())
                        .flatMap(counted ->
                                keep(counted.measures()).doOnNext(_ -> last = new Done(now.day(), counted.version()))))
                .defaultIfEmpty(Written.NOTHING);
    }

    private Mono<Written> keep(List<Measure> counted) {
        Instant at = clock.instant();
        List<Map<String, Object>> rows =
                counted.stream().map(measure -> measure.kept(at)).toList();
        return graph.write(transaction -> transaction.run("derive/measures", Map.of("rows", rows)));
    }
}
