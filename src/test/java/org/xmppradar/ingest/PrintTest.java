package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppradar.observation.Visit;

/** What can be written without reading the facts that it is compared with. */
class PrintTest {

    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");
    private static final Scope SCOPE = new Scope("x");

    @Test
    void theOrderDoesNotMatter() {
        Fact one = fact("one", Map.of("port", 1L));
        Fact other = fact("other", Map.of());

        assertThat(Print.of(List.of(one, other))).isEqualTo(Print.of(List.of(other, one)));
        assertThat(Print.of(List.of(one, one))).isEqualTo(Print.of(List.of(one)));
        assertThat(Print.of(List.of())).isEqualTo(Print.NOTHING);
    }

    @Test
    void whatMakesAFactAnotherOneMakesItsPrintAnother() {
        List<Fact> different = List.of(
                fact("a", Map.of()),
                fact("b", Map.of()),
                fact("a", Map.of("p", "v")),
                fact("a", Map.of("p", "w")),
                fact("a", Map.of("p", "v", "q", "w")),
                fact("a", Map.of("p", "v, q=w")),
                fact("a", Map.of("pv", "")),
                Fact.of(FactType.RUNS, SCOPE, "a", Map.of()));

        assertThat(different.stream().map(fact -> Print.of(List.of(fact))).distinct())
                .hasSameSizeAs(different);
    }

    @Test
    void passengersAreNoPartOfIt() {
        Fact fact = fact("a", Map.of());

        assertThat(Print.of(
                        List.of(fact.withEvidence(Map.of("detail", "refused")).withNode(Map.of("subjectTitle", "x")))))
                .isEqualTo(Print.of(List.of(fact)));
    }

    @Test
    void aVisitThatChangesNothingReadsNothing() {
        History history = new History();
        history.take(seen(T1, "bind"));
        assertThat(history.withoutReading()).as("there was nothing to read").isEqualTo(1);

        history.take(seen(T2, "bind"));
        assertThat(history.withoutReading()).isEqualTo(2);

        history.take(seen(T2.plusSeconds(60), "sm"));
        assertThat(history.withoutReading()).as("a feature has changed").isEqualTo(2);
    }

    private static Visit seen(Instant at, String feature) {
        return Seen.of("a.example", at).srv("h.example").fallback(false).stream(
                        "h.example", Seen.certificate("a"), feature)
                .visit();
    }

    private static Fact fact(String target, Map<String, Object> properties) {
        return Fact.of(FactType.ADVERTISES, SCOPE, target, properties);
    }
}
