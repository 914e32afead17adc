package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xmppradar.model.Interval;
import org.xmppradar.query.Watch.Span;

/** Visits to one endpoint as the graph keeps them: a spell for each answer while it stays the same, a span while they are regular. */
final class Visits {

    private static final Duration BREAK = Duration.ofDays(3);

    /** One visit and what it found. */
    record Visit(Instant at, String kind) {}

    private final String door;
    private final List<Visit> all = new ArrayList<>();

    Visits(String door) {
        this.door = door;
    }

    Visits see(Instant at, String kind) {
        all.add(new Visit(at, kind));
        return this;
    }

    List<Visit> all() {
        return all;
    }

    Watch watch() {
        List<Span> spans = new ArrayList<>();
        for (Visit visit : all) {
            boolean regular =
                    !spans.isEmpty() && !visit.at().isAfter(spans.getLast().to().plus(BREAK));
            Instant from = regular ? spans.removeLast().from() : visit.at();
            spans.add(new Span(from, visit.at()));
        }
        return new Watch(spans);
    }

    List<StatusSpell> spells() {
        List<StatusSpell> spells = new ArrayList<>();
        for (Visit visit : all) {
            boolean same = !spells.isEmpty() && spells.getLast().kind().equals(visit.kind());
            long times = same ? spells.getLast().times().number() + 1 : 1;
            Instant from = same ? spells.removeLast().from() : visit.at();
            if (!same && !spells.isEmpty()) {
                StatusSpell before = spells.removeLast();
                spells.add(spell(before.kind(), before.from(), before.lastSeen(), visit.at(), before.times()));
            }
            spells.add(spell(visit.kind(), from, visit.at(), Interval.OPEN, Times.counted(times)));
        }
        return spells;
    }

    private StatusSpell spell(String kind, Instant from, Instant lastSeen, Instant until, Times times) {
        Finding finding = Finding.of(kind);
        return new StatusSpell(
                door,
                door.contains("@"),
                kind,
                finding.level(),
                finding.title() + " at " + door,
                from,
                lastSeen,
                until,
                times);
    }
}
