package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xmppradar.model.Interval;
import org.xmppradar.observation.Visit;

/** Whatever happens to a domain, to us and to the clock, what is written of it is never false (threats.md R1, R2, R4). */
class TimePropertiesTest {

    private static final Duration GAP = Usual.CALENDAR.gap();

    @Provide
    Arbitrary<List<Visit>> lives() {
        return RandomVisits.lives();
    }

    @Provide
    Arbitrary<List<Visit>> jumpyLives() {
        return RandomVisits.jumpyLives();
    }

    @Property(tries = 300)
    void intervalsOfAFactNeverOverlapWhateverTheClockDoes(
            @ForAll("jumpyLives") List<Visit> visits, @ForAll Random random) {
        History history = new History();
        disturbed(visits, random).forEach(history::take);

        Map<Fact, List<Interval>> intervals = history.all().stream()
                .collect(Collectors.groupingBy(
                        History.Held::fact, Collectors.mapping(History.Held::interval, Collectors.toList())));
        intervals.forEach(TimePropertiesTest::assertApart);
    }

    @Property(tries = 300)
    void whatIsPastStaysAsItIs(@ForAll("jumpyLives") List<Visit> visits, @ForAll Random random) {
        History history = new History();
        Set<History.Held> closed = new HashSet<>();
        for (Visit visit : disturbed(visits, random)) {
            history.take(visit);
            assertThat(history.closed()).containsAll(closed);
            closed.addAll(history.closed());
        }
    }

    @Property(tries = 300)
    void nothingEndsWithoutAContraryObservation(@ForAll("lives") List<Visit> visits, @ForAll Random random) {
        History history = new History();
        List<Visit> all = disturbed(visits, random);
        all.forEach(history::take);
        List<Sighting> sightings =
                all.stream().flatMap(visit -> VisitFacts.of(visit).stream()).toList();

        history.closed().stream()
                .filter(held -> !held.fact().scope().equals(Scope.PRESENCE))
                .forEach(held -> assertThat(sightings).as("%s", held).anyMatch(seen -> contradicts(seen, held)));
        history.closed().stream()
                .filter(held -> held.fact().scope().equals(Scope.PRESENCE))
                .forEach(held -> assertThat(all)
                        .anyMatch(visit -> Visits.end(visit)
                                        .equals(held.interval().until())
                                && Visits.isHeard(visit) == held.fact().target().equals("gone")));
    }

    private static boolean contradicts(Sighting seen, History.Held held) {
        return seen.at().equals(held.interval().until())
                && !seen.facts().contains(held.fact())
                && (held.fact().isOurs() || !seen.isOurs())
                && (seen.scope().equals(held.fact().scope())
                        || (seen.scope().isNaming() && held.fact().scope().isOfEndpoint()));
    }

    /** R1: restarts, batches and duplicates leave the same graph. */
    @Property(tries = 300)
    void howItIsCutIntoBatchesAndWhatIsWrittenAgainDoesNotMatter(
            @ForAll("lives") List<Visit> visits, @ForAll Random random) {
        History singly = new History();
        visits.forEach(singly::take);
        History otherwise = new History();
        for (int from = 0; from < visits.size(); ) {
            int to = Math.min(visits.size(), from + 1 + random.nextInt(5));
            otherwise.takeAll(visits.subList(from, to));
            otherwise.takeAll(visits.subList(random.nextInt(to), to));
            otherwise.take(visits.get(random.nextInt(to)));
            from = to;
        }

        assertThat(otherwise.all()).isEqualTo(singly.all());
        assertThat(otherwise.visited()).isEqualTo(singly.visited());
    }

    @Property(tries = 300)
    void watchedSpansOnlyGrowAndNeverOverlap(@ForAll("jumpyLives") List<Visit> visits, @ForAll Random random) {
        History history = new History();
        Watched before = Watched.NEVER;
        for (Visit visit : disturbed(visits, random)) {
            history.take(visit);
            Watched watched = history.visited().watched();
            assertGrown(before, watched);
            assertSpans(watched);
            before = watched;
        }
    }

    private static void assertGrown(Watched before, Watched after) {
        int spans = before.from().size();
        assertThat(after.from().size()).isBetween(spans, spans + 1);
        assertThat(after.from().subList(0, spans)).isEqualTo(before.from());
        for (int i = 0; i < spans; i++) {
            assertThat(after.to().get(i)).isAfterOrEqualTo(before.to().get(i));
        }
    }

    private static void assertSpans(Watched watched) {
        assertThat(watched.to()).hasSameSizeAs(watched.from());
        for (int i = 0; i < watched.from().size(); i++) {
            assertThat(watched.from().get(i)).isBeforeOrEqualTo(watched.to().get(i));
            assertThat(i == 0
                            || watched.to()
                                    .get(i)
                                    .isAfter(watched.to().get(i - 1).plus(GAP)))
                    .isTrue();
            assertThat(i == 0 || watched.from().get(i).isAfter(watched.to().get(i - 1)))
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void howOftenAFactWasSeenIsTrue(@ForAll("lives") List<Visit> visits) {
        History history = new History();
        visits.forEach(history::take);
        List<Sighting> sightings =
                visits.stream().flatMap(visit -> VisitFacts.of(visit).stream()).toList();

        for (History.Held held : history.all()) {
            long seen = sightings.stream()
                    .filter(sighting -> sighting.scope().equals(held.fact().scope())
                            && sighting.facts().contains(held.fact())
                            && held.interval().holdsAt(sighting.at()))
                    .count();
            long nth = held.nth().orElseThrow();
            long times =
                    held.times().orElseGet(() -> history.seenTimes(held.fact().scope()) - nth + 1);
            assertThat(held.fact().scope().equals(Scope.PRESENCE) ? times : seen)
                    .as("%s", held)
                    .isEqualTo(times)
                    .isPositive();
        }
    }

    @Property(tries = 300)
    void aDomainIsGoneOnlyAfterAMonthInWhichNobodyAnswered(@ForAll("lives") List<Visit> visits) {
        History history = new History();
        visits.forEach(history::take);

        history.all().stream()
                .filter(held -> held.fact().target().equals("gone"))
                .map(held -> held.interval().firstSeen())
                .forEach(gone -> assertThat(visits)
                        .filteredOn(visit -> Visits.end(visit).isAfter(gone.minus(Duration.ofDays(30)))
                                && !Visits.end(visit).isAfter(gone))
                        .noneMatch(visit -> Visits.isMade(visit) && Visits.isHeard(visit)));
    }

    /** A clock that jumped and was put right freezes nothing for ever: the first visit later than all stamps is taken in whole. */
    @Property(tries = 300)
    void afterTheClockHasCaughtUpEverythingIsAsTheLastVisitSawIt(@ForAll("jumpyLives") List<Visit> visits) {
        History history = new History();
        visits.forEach(history::take);
        Instant later = visits.stream()
                .map(Visit::finishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusSeconds(1);
        Visit last = Seen.of(RandomVisits.NAME, later).srv("last.example").fallback(false).stream(
                        "last.example", Seen.certificate("last"), "bind")
                .visit();
        History fresh = new History();
        history.take(last);
        fresh.take(last);

        assertThat(open(history)).containsAll(open(fresh));
        assertThat(open(history))
                .filteredOn(fact -> fact.scope().isOfEndpoint() || fact.scope().isNaming())
                .containsExactlyInAnyOrderElementsOf(open(fresh).stream()
                        .filter(fact ->
                                fact.scope().isOfEndpoint() || fact.scope().isNaming())
                        .toList());
    }

    private static Set<Fact> open(History history) {
        return history.all().stream()
                .filter(held -> held.interval().isOpen())
                .map(History.Held::fact)
                .collect(Collectors.toSet());
    }

    private static void assertApart(Fact fact, List<Interval> intervals) {
        List<Interval> sorted = intervals.stream()
                .sorted(Comparator.comparing(Interval::firstSeen))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Interval interval = sorted.get(i);
            assertThat(interval.lastSeen()).as("%s", fact).isBetween(interval.firstSeen(), interval.until());
            assertThat(interval.firstSeen()).as("%s", fact).isBefore(interval.until());
            assertThat(i + 1 == sorted.size() || !sorted.get(i + 1).firstSeen().isBefore(interval.until()))
                    .as("%s", fact)
                    .isTrue();
        }
    }

    /** With repetitions, and some that come late. */
    private static List<Visit> disturbed(List<Visit> visits, Random random) {
        List<Visit> disturbed = new ArrayList<>();
        for (Visit visit : visits) {
            disturbed.add(disturbed.isEmpty() ? 0 : Math.max(0, disturbed.size() - random.nextInt(3)), visit);
            if (random.nextInt(4) == 0) {
                disturbed.add(disturbed.get(random.nextInt(disturbed.size())));
            }
        }
        return disturbed;
    }
}
