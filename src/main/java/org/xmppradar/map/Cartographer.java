package org.xmppradar.map;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.map.layout.Drift;
import org.xmppradar.policy.Policy;
import org.xmppradar.query.DataVersion;
import org.xmppradar.query.DataVersions;
import reactor.core.publisher.Mono;

/**
 * Makes the editions of the map: the first when there is something to show, one with newcomers after a sweep, and one a night on which all
 * may move within the drift budget. One that would move too much is not published.
 */
public final class Cartographer {

    private static final Logger LOG = LoggerFactory.getLogger(Cartographer.class);

    private final Surveyor surveyor;
    private final DataVersions versions;
    private final Policy policy;
    private final Atlas atlas;
    private final MapSettings settings;
    private final Workshop workshop;
    private final Clock clock;
    private final AtomicLong rejections = new AtomicLong();
    private volatile long rejectedOn = Long.MIN_VALUE;
    private volatile @Nullable Looked last;

    /** @param workshop where layouts are made, so that nobody else has to wait */
    Cartographer(
            Surveyor surveyor,
            DataVersions versions,
            Policy policy,
            Atlas atlas,
            MapSettings settings,
            Workshop workshop,
            Clock clock) {
        this.surveyor = surveyor;
        this.versions = versions;
        this.policy = policy;
        this.atlas = atlas;
        this.settings = settings;
        this.workshop = workshop;
        this.clock = clock;
    }

    private record Looked(DataVersion data, long policy, long day, boolean night) {}

    /**
     * What came of a look at the federation.
     *
     * @param due what had to be made
     * @param domains how many there are
     * @param chart the edition that was published, if one was
     */
    public record Work(Due due, int domains, Optional<Chart> chart) {}

    /** Makes an edition if one is due; empty when there was no reason to look. */
    public Mono<Work> work() {
        return versions.now()
                .map(data -> looked(data, clock.instant()))
                .filter(looked -> !looked.equals(last))
                .flatMap(looked -> surveyor.survey(now())
                        .zipWith(before())
                        .flatMap(found -> workshop.make(() -> work(found.getT1(), found.getT2())))
                        .doOnNext(_ -> last = looked));
    }

    private Mono<Optional<Chart>> before() {
        return atlas.newest().map(sheet -> Optional.of(sheet.chart())).defaultIfEmpty(Optional.empty());
    }

    private Looked looked(DataVersion data, Instant now) {
        return new Looked(data, policy.version(), Due.day(now), Due.isNight(now, settings));
    }

    private Work work(Survey survey, Optional<Chart> before) throws IOException {
        Due due = Due.of(survey, before, settings, clock.instant(), rejectedOn);
        return new Work(due, survey.nodes(), made(due, survey, before));
    }

    private Optional<Chart> made(Due due, Survey survey, Optional<Chart> before) throws IOException {
        return switch (due) {
            case NOTHING -> Optional.empty();
            case ANEW -> Optional.of(published(Draughtsman.anew(survey), List.of(), due, before));
            case SWEEP -> Optional.of(swept(survey, before.orElseThrow()));
            case NIGHT -> night(survey, before.orElseThrow());
        };
    }

    private Chart swept(Survey survey, Chart before) throws IOException {
        return published(Draughtsman.sweep(survey, before), before.quarters(), Due.SWEEP, Optional.of(before));
    }

    /** What would move too much is not published today; newcomers come in all the same. */
    private Optional<Chart> night(Survey survey, Chart before) throws IOException {
        Sketch sketch = Draughtsman.night(survey, before);
        Drift drift = sketch.since(before);
        if (drift.isWithin(Drift.BUDGET)) {
            return Optional.of(published(sketch, before.quarters(), Due.NIGHT, Optional.of(before)));
        }
        rejectedOn = Due.day(clock.instant());
        LOG.warn(
                "The map of the day would move too much and is not published (half of the domains by {}, 5 % by {} of its radius or more);"
                        + " that makes {} since the start",
                drift.median(), drift.p95(), rejections.incrementAndGet());
        return Due.of(survey, Optional.of(before), settings, clock.instant(), rejectedOn) == Due.SWEEP
                ? Optional.of(swept(survey, before))
                : Optional.empty();
    }

    private Chart published(Sketch sketch, List<Quarter> quarters, Due due, Optional<Chart> before) throws IOException {
        Survey survey = sketch.survey();
        Instant now = now();
        long settled = due == Due.SWEEP ? before.orElseThrow().head().settled() : Due.day(now);
        long anew =
                due == Due.ANEW ? settings.anew() : before.orElseThrow().head().anew();
        Chart.Head head = new Chart.Head(
                atlas.nextNumber(),
                now,
                survey.at(),
                settled,
                anew,
                survey.now().links());
        Chart chart = atlas.publish(Chart.of(head, sketch, Quarters.of(survey, sketch.layout(), quarters)));
        LOG.info("Edition {} of the map: {} domains, {} links ({})", head.number(), survey.nodes(), head.links(), due);
        if (survey.leftOut() > 0) {
            LOG.warn("{} links had no room on the map; see radar.map.most-links", survey.leftOut());
        }
        if (before.filter(old -> Due.isTakenBack(survey, old)).isPresent()) {
            atlas.withdrawOlder(chart);
        }
        return chart;
    }

    /** In whole milliseconds, as a chart keeps it: read back, it must be the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How many maps of the day moved too much. */
    public long rejections() {
        return rejections.get();
    }
}
