package org.xmppradar.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/** Arbitrary lives of one domain: servers that come and go, certificates that change, silence, failures of ours, gaps of weeks. */
final class RandomVisits {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String NAME = "a.example";

    private static final List<FailureKind> NO_ANSWERS =
            List.of(FailureKind.DNS_TIMED_OUT, FailureKind.DNS_SERVER_FAILURE, FailureKind.DNS_BOGUS);
    private static final List<FailureKind> OURS =
            List.of(FailureKind.LEFT_ALONE, FailureKind.NOT_ASKED, FailureKind.INTERNAL);

    /**
     * What happens at one visit.
     *
     * @param hours since the visit before
     * @param jump by how many hours the clock was set forward or back meanwhile
     * @param hosts which of three hosts the domain names, a bit each
     * @param dns 0: the DNS does not answer
     * @param streams how each of the three is met
     */
    record Act(int hours, int jump, int hosts, int dns, List<Integer> streams, int certificate) {}

    private RandomVisits() {}

    /** Visits in the order of time. */
    static Arbitrary<List<Visit>> lives() {
        return lives(Arbitraries.just(0));
    }

    /** The same while the clock jumps by a day now and then. */
    static Arbitrary<List<Visit>> jumpyLives() {
        return lives(Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 24), Tuple.of(1, -24)));
    }

    private static Arbitrary<List<Visit>> lives(Arbitrary<Integer> jumps) {
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 48)),
                Tuple.of(1, Arbitraries.integers().between(48, 24 * 40)));
        Arbitrary<Act> acts = Combinators.combine(
                        hours,
                        jumps,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 6).list().ofSize(3),
                        Arbitraries.integers().between(0, 2))
                .as(Act::new);
        return acts.list().ofMinSize(1).ofMaxSize(25).map(RandomVisits::visits);
    }

    private static List<Visit> visits(List<Act> acts) {
        List<Visit> visits = new ArrayList<>();
        Instant at = START;
        for (Act act : acts) {
            at = at.plus(Duration.ofHours(act.hours() + act.jump()));
            visits.add(visit(act, at));
        }
        return visits;
    }

    private static Visit visit(Act act, Instant at) {
        Seen seen = Seen.of(NAME, at);
        if (act.dns() == 0) {
            return seen.srvFailed(NO_ANSWERS.get(act.hosts() % NO_ANSWERS.size()))
                    .visit();
        }
        List<String> named = IntStream.range(0, 3)
                .filter(bit -> ((act.hosts() >> bit) & 1) == 1)
                .mapToObj(bit -> "h" + bit + ".example")
                .toList();
        seen.srv(named.toArray(String[]::new)).fallback(named.isEmpty());
        List<String> doors = named.isEmpty() ? List.of(NAME) : named;
        IntStream.range(0, doors.size())
                .forEach(i -> look(seen, doors.get(i), act.streams().get(i), act.certificate()));
        return seen.visit();
    }

    private static void look(Seen seen, String host, int how, int certificate) {
        switch (how) {
            case 0, 1 -> seen.streamFailed(host, how == 0 ? FailureKind.REFUSED : FailureKind.CONNECT_TIMED_OUT);
            case 2 -> seen.streamFailed(host, OURS.get(certificate));
            case 3 -> seen.streamStoppedBeforeTls(host, FailureKind.TIMED_OUT);
            default -> seen.stream(host, Seen.certificate("c" + certificate), how == 4 ? "bind" : "sm", "x");
        }
    }
}
