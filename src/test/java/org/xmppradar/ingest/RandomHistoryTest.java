package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppradar.model.Interval;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/** No sequence of visits, failed, repeated or out of order, makes the history lie (R2). */
class RandomHistoryTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> HOSTS = List.of("h1.example", "h2.example", "h3.example");
    private static final List<FailureKind> NO_ANSWERS =
            List.of(FailureKind.DNS_TIMED_OUT, FailureKind.DNS_SERVER_FAILURE, FailureKind.DNS_BOGUS);

    private static final List<FailureKind> OURS =
            List.of(FailureKind.LEFT_ALONE, FailureKind.NOT_ASKED, FailureKind.INTERNAL);

    static List<Long> seeds() {
        return new Random(1).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void intervalsOfAFactNeverOverlap(long seed) {
        History history = new History();
        disturbed(seed).forEach(history::take);

        Map<Fact, List<Interval>> intervals = history.all().stream()
                .collect(Collectors.groupingBy(
                        History.Held::fact, Collectors.mapping(History.Held::interval, Collectors.toList())));
        intervals.values().forEach(RandomHistoryTest::assertApart);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void historyIsMonotone(long seed) {
        History history = new History();
        Set<History.Held> closed = new HashSet<>();
        for (Visit visit : disturbed(seed)) {
            history.take(visit);
            assertThat(history.closed()).as("what is past stays as it is").containsAll(closed);
            closed.addAll(history.closed());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFactEndsOnlyByAContraryAnswer(long seed) {
        History history = new History();
        List<Visit> visits = disturbed(seed);
        visits.forEach(history::take);
        List<Sighting> sightings =
                visits.stream().flatMap(visit -> VisitFacts.of(visit).stream()).toList();

        for (History.Held held : history.closed()) {
            assertThat(sightings)
                    .as("%s ended", held)
                    .anyMatch(sighting -> sighting.at().equals(held.interval().until())
                            && !sighting.facts().contains(held.fact())
                            && (held.fact().isOurs() || !sighting.isOurs())
                            && (sighting.scope().equals(held.fact().scope())
                                    || (sighting.scope().isNaming()
                                            && held.fact().scope().isOfEndpoint())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void duplicatesAndLateOnesChangeNothing(long seed) {
        History undisturbed = new History();
        List<Visit> visits = sequence(new Random(seed));
        visits.forEach(undisturbed::take);
        Set<History.Held> before = undisturbed.all();

        Collections.shuffle(visits, new Random(seed));
        visits.forEach(undisturbed::take);

        assertThat(undisturbed.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void batchesDoNotMatter(long seed) {
        History singly = new History();
        History together = new History();
        List<Visit> visits = sequence(new Random(seed));
        visits.forEach(singly::take);
        together.takeAll(visits);

        assertThat(together.all()).isEqualTo(singly.all());
    }

    private static void assertApart(List<Interval> intervals) {
        List<Interval> sorted = intervals.stream()
                .sorted((one, other) -> one.firstSeen().compareTo(other.firstSeen()))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Interval interval = sorted.get(i);
            assertThat(interval.lastSeen()).isBetween(interval.firstSeen(), interval.until());
            assertThat(interval.firstSeen()).isBefore(interval.until());
            assertThat(i + 1 == sorted.size() || !sorted.get(i + 1).firstSeen().isBefore(interval.until()))
                    .isTrue();
        }
    }

    /** A sequence with repetitions and swaps. */
    private static List<Visit> disturbed(long seed) {
        Random random = new Random(seed);
        List<Visit> visits = new ArrayList<>();
        for (Visit visit : sequence(random)) {
            visits.add(visit);
            if (random.nextInt(4) == 0) {
                visits.add(visits.get(random.nextInt(visits.size())));
            }
            if (random.nextInt(4) == 0) {
                Collections.swap(visits, visits.size() - 1, random.nextInt(visits.size()));
            }
        }
        return visits;
    }

    private static List<Visit> sequence(Random random) {
        List<Visit> visits = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            visits.add(visit(random, START.plus(Duration.ofDays(day))));
        }
        return visits;
    }

    private static Visit visit(Random random, Instant at) {
        Seen seen = Seen.of("a.example", at);
        List<String> named = HOSTS.stream().filter(_ -> random.nextBoolean()).toList();
        if (random.nextInt(4) == 0) {
            return seen.srvFailed(NO_ANSWERS.get(random.nextInt(NO_ANSWERS.size())))
                    .visit();
        }
        seen.srv(named.toArray(String[]::new)).fallback(named.isEmpty());
        (named.isEmpty() ? List.of("a.example") : named).forEach(host -> look(random, seen, host));
        return seen.visit();
    }

    private static void look(Random random, Seen seen, String host) {
        String certificate = "certificate " + random.nextInt(2);
        switch (random.nextInt(5)) {
            case 0 -> seen.streamFailed(host, FailureKind.REFUSED);
            case 2 -> seen.streamFailed(host, OURS.get(random.nextInt(OURS.size())));
            case 1 -> seen.streamStoppedBeforeTls(host, FailureKind.TIMED_OUT);
            default -> seen.stream(host, Seen.certificate(certificate), random.nextBoolean() ? "bind" : "sm", "x");
        }
    }
}
