package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/** R2: what we failed to look at, or left alone, ends nothing, is nobody's fault, and is said only where nothing better is known. */
class OursTest {

    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = T1.plus(Duration.ofDays(1));
    private static final Instant T3 = T2.plus(Duration.ofDays(1));
    private static final String HOST = "xmpp.a.example";

    static Stream<FailureKind> ours() {
        return Stream.of(FailureKind.values()).filter(FailureKind::isOurs);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void the_last_real_status_stays(FailureKind kind) {
        History history = new History();
        history.take(whole(T1));
        history.take(failed(T2, kind));

        assertThat(history.closed()).isEmpty();
        assertThat(statuses(history)).containsExactly("reachable");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void where_nothing_is_known_it_is_said_until_something_is(FailureKind kind) {
        History history = new History();
        history.take(failed(T1, kind));
        assertThat(statuses(history)).containsExactly(kind.key());

        history.take(failed(T2, FailureKind.REFUSED));
        assertThat(statuses(history)).containsExactly("refused");
        history.take(failed(T3, kind));
        assertThat(statuses(history)).containsExactly("refused");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void the_domain_is_not_counted_as_failed(FailureKind kind) {
        Visits before = new Visits(T1, 7, 2, Optional.of(T1), Watched.NEVER);

        assertThat(before.with(failed(T2, kind), Duration.ofDays(3)))
                .extracting(Visits::count, Visits::failures, Visits::silentSince, Visits::watched)
                .containsExactly(8L, 2L, Optional.of(T1), Watched.NEVER);
        assertThat(before.with(failed(T2, FailureKind.REFUSED), Duration.ofDays(3))
                        .failures())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_another_door_said_tells_more(FailureKind kind) {
        Visit visit = Seen.of("a.example", T1)
                .srv("one.example", "two.example")
                .streamFailed("one.example", kind)
                .streamFailed("two.example", FailureKind.REFUSED)
                .visit();

        assertThat(visit.problem()).contains(FailureKind.REFUSED);
    }

    private static Visit whole(Instant at) {
        return Seen.of("a.example", at).srv(HOST).stream(HOST, Seen.certificate("a.example"), "bind")
                .visit();
    }

    private static Visit failed(Instant at, FailureKind kind) {
        return Seen.of("a.example", at).srv(HOST).streamFailed(HOST, kind).visit();
    }

    private static List<String> statuses(History history) {
        return history.all().stream()
                .filter(held -> held.interval().isOpen())
                .map(History.Held::fact)
                .filter(fact -> fact.type() == FactType.WAS && fact.scope().isOfEndpoint())
                .map(Fact::target)
                .toList();
    }
}
