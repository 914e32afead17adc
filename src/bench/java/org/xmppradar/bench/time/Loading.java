package org.xmppradar.bench.time;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xmppradar.bench.federation.Batches;
import org.xmppradar.graph.Written;
import org.xmppradar.ingest.Ingest;
import org.xmppradar.observation.Visit;

/** Gives visits to ingest, a batch after another as the crawl does; only the time in which ingest was waited for counts. */
final class Loading {

    /** The crawl's own is 50: a synthetic visit has half as many facts as a real one. */
    private static final int BATCH = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PROGRESS = Duration.ofSeconds(10);

    private final Radar radar;
    private final String what;
    private Written written = Written.NOTHING;
    private long visits;
    private long nanoseconds;
    private long nextNote;

    private Loading(Radar radar, String what) {
        this.radar = radar;
        this.what = what;
        this.nextNote = System.nanoTime() + PROGRESS.toNanos();
    }

    /** Everything that it came to. */
    static Answer all(Radar radar, String what, Stream<Visit> visits) {
        Loading loading = new Loading(radar, what);
        Duration cpu = radar.databaseCpu();
        Batches.of(BATCH, visits, loading::write);
        radar.get(Recorder.class).stopwatch().tell();
        return loading.answer(radar.databaseCpu().minus(cpu));
    }

    private void write(List<Visit> batch) {
        long begun = System.nanoTime();
        written = written.plus(
                radar.get(Ingest.class).write(batch).blockOptional(PATIENCE).orElseThrow());
        nanoseconds += System.nanoTime() - begun;
        visits += batch.size();
        if (System.nanoTime() > nextNote) {
            nextNote = System.nanoTime() + PROGRESS.toNanos();
            System.err.printf("%s: %d visits, %.0f a second%n", what, visits, visits / (nanoseconds / 1e9));
        }
    }

    private Answer answer(Duration cpu) {
        return new Answer(Map.of(
                "visits", (double) visits,
                "seconds", nanoseconds / 1e9,
                "cpu", cpu.toMillis() / 1e3,
                "nodes", (double) written.nodesCreated(),
                "relationships", (double) written.relationshipsCreated(),
                "deleted", (double) written.relationshipsDeleted()));
    }
}
