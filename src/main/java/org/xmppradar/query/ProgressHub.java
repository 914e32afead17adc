package org.xmppradar.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import org.xmppradar.query.Progress.Pause;
import org.xmppradar.query.Progress.RecentVisit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Where the crawl reports and readers listen: holds the latest state only. */
@Component
public final class ProgressHub implements CrawlProgress {

    private static final int RECENT = 12;

    private final Clock clock;
    private final Policy policy;
    private final Sinks.Many<Progress> sink = Sinks.many().replay().latest();
    private Progress latest;

    public ProgressHub(Clock clock, Policy policy) {
        this.clock = clock;
        this.policy = policy;
        this.latest = new Progress(clock.instant(), 0, 0, 0, 0, true, Optional.empty(), List.of());
        sink.tryEmitNext(latest);
    }

    /** The crawl counted anew. */
    public synchronized void count(long due, long running, long visited, long known) {
        boolean idle = due == 0 && running == 0;
        publish(new Progress(clock.instant(), due, running, visited, known, idle, latest.pause(), latest.recent()));
    }

    /**
     * The crawl finished a visit.
     *
     * @param kind {@code reachable} or the key of the gravest failure
     */
    public synchronized void visited(DomainName domain, Instant at, String kind) {
        Finding finding = Finding.of(kind);
        List<RecentVisit> recent = new ArrayList<>(latest.recent());
        recent.addFirst(new RecentVisit(domain.ascii(), domain.unicode(), at, finding.level(), finding.title()));
        List<RecentVisit> kept = recent.subList(0, Math.min(RECENT, recent.size()));
        publish(new Progress(
                clock.instant(),
                latest.due(),
                latest.running(),
                latest.visited(),
                latest.known(),
                latest.idle(),
                latest.pause(),
                kept));
    }

    /** The crawl waits for an outage of ours to end. */
    public synchronized void paused(Instant since, String reason) {
        publish(with(Optional.of(new Pause(since, reason))));
    }

    /** The crawl goes on. */
    public synchronized void resumed() {
        publish(with(Optional.empty()));
    }

    private Progress with(Optional<Pause> pause) {
        return new Progress(
                clock.instant(),
                latest.due(),
                latest.running(),
                latest.visited(),
                latest.known(),
                latest.idle(),
                pause,
                latest.recent());
    }

    private void publish(Progress progress) {
        latest = progress;
        sink.tryEmitNext(progress);
    }

    @Override
    public synchronized Progress now() {
        return shown(latest);
    }

    @Override
    public Flux<Progress> live() {
        return sink.asFlux().onBackpressureLatest().map(this::shown);
    }

    /** Asked again for each reader: an owner may have said no since the visit. */
    private Progress shown(Progress progress) {
        List<RecentVisit> recent = progress.recent().stream()
                .filter(visit -> policy.may(new DomainName(visit.domain()), Use.READ))
                .toList();
        return new Progress(
                progress.at(),
                progress.due(),
                progress.running(),
                progress.visited(),
                progress.known(),
                progress.idle(),
                progress.pause(),
                recent);
    }
}
