package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one endpoint, or the DNS for a service, was for a while, flaps damped: pure. */
record Stretch(boolean door, Reach state, boolean unstable, String problem, Instant from, Instant to) {

    /** Answers of the DNS that there is no such service: nothing failed. */
    private static final Set<String> NOTHING_THERE = Set.of("service-not-offered", "no-address");

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /**
     * Flap damping. A failure is a flap, and no outage, when all of this is so: it was seen once; success was seen at the visit
     * before it and at the visit after it; and in between visits were regular. The endpoint then counts as up for as long as the
     * failure stood, but unstable. A failure that was seen twice is an outage from its first sight; so is one that nothing
     * followed yet, and one beside a gap, as nobody can say how long it lasted. A success is never damped: it did answer.
     *
     * @param spells those of one endpoint
     */
    static List<Stretch> damped(List<StatusSpell> spells, Watch watch) {
        List<StatusSpell> inOrder =
                spells.stream().sorted(Comparator.comparing(StatusSpell::from)).toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            StatusSpell spell = inOrder.get(i);
            boolean flap =
                    i > 0 && i + 1 < inOrder.size() && isFlap(inOrder.get(i - 1), spell, inOrder.get(i + 1), watch);
            stretches.add(flap ? flap(spell) : plain(spell));
        }
        return stretches;
    }

    private static boolean isFlap(StatusSpell before, StatusSpell failure, StatusSpell after, Watch watch) {
        return failure.failed()
                && failure.seenOnce()
                && before.succeeded()
                && after.succeeded()
                && before.until().equals(failure.from())
                && after.from().equals(failure.until())
                && watch.gaps(after.from()).stream().noneMatch(gap -> gap.meets(before.lastSeen(), after.from()));
    }

    private static Stretch flap(StatusSpell spell) {
        return new Stretch(spell.door(), Reach.UP, true, spell.problem(), spell.from(), spell.until());
    }

    private static Stretch plain(StatusSpell spell) {
        String problem = spell.failed() ? spell.problem() : "";
        return new Stretch(spell.door(), state(spell), false, problem, spell.from(), spell.believedUntil());
    }

    private static Reach state(StatusSpell spell) {
        if (!spell.door() && NOTHING_THERE.contains(spell.kind())) {
            return Reach.ABSENT;
        }
        return switch (spell.level()) {
            case GOOD -> spell.door() ? Reach.UP : Reach.UNKNOWN;
            case FLAWED -> Reach.DEGRADED;
            case BAD -> Reach.DOWN;
            case NEUTRAL -> Reach.UNKNOWN;
        };
    }
}
