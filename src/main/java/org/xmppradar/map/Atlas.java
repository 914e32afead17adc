package org.xmppradar.map;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.model.Fingerprint;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The published editions, for those who hand them out: the newest is in memory, older ones are read from the disk when asked for. */
public final class Atlas implements NewestEdition {

    private static final int TAG = 24;

    private final Shelf shelf;
    private final Scheduler disk;
    private volatile Optional<Sheet> newest = Optional.empty();
    private volatile boolean opened;

    Atlas(Shelf shelf, Scheduler disk) {
        this.shelf = shelf;
        this.disk = disk;
    }

    /**
     * An edition.
     *
     * @param compressed its bytes by gzip
     * @param tag no other bytes have it
     * @param nodes the place of each domain
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are what it is for; nobody compares two.
    public record Sheet(Chart chart, byte[] compressed, String tag, Map<String, Integer> nodes) {}

    /** The newest one; empty before the first. */
    public Mono<Sheet> newest() {
        return opened
                ? Mono.justOrEmpty(newest)
                : Mono.fromCallable(this::opened).subscribeOn(disk).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Integer> number() {
        return newest().map(sheet -> sheet.chart().number());
    }

    /** One by its number; empty when there is none, or none any more. */
    public Mono<Sheet> edition(int number) {
        return newest().filter(sheet -> sheet.chart().number() == number)
                .switchIfEmpty(
                        Mono.fromCallable(() -> older(number)).subscribeOn(disk).flatMap(Mono::justOrEmpty));
    }

    private Optional<Sheet> older(int number) throws IOException {
        Optional<Chart> chart = shelf.read(number);
        return chart.isEmpty() ? Optional.empty() : Optional.of(sheet(chart.get()));
    }

    private synchronized Optional<Sheet> opened() throws IOException {
        if (!opened) {
            Optional<Chart> chart = shelf.newest();
            newest = chart.isEmpty() ? Optional.empty() : Optional.of(sheet(chart.get()));
            opened = true;
        }
        return newest;
    }

    private Sheet sheet(Chart chart) throws IOException {
        String tag = Fingerprint.of(chart.bytes()).hex().substring(0, TAG);
        return new Sheet(chart, shelf.compressed(chart), tag, chart.nodes());
    }

    /** Keeps a new one and hands it out from now on. */
    synchronized Chart publish(Chart chart) throws IOException {
        shelf.put(chart);
        newest = Optional.of(sheet(chart));
        opened = true;
        return chart;
    }

    int nextNumber() {
        return shelf.nextNumber();
    }

    /** Hands out nothing any more that is older than the newest: somebody on it has taken back a word. */
    void withdrawOlder(Chart than) throws IOException {
        shelf.keepFrom(than.number());
    }
}
