package org.xmppradar.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.model.DomainName;

class LeasesTest {

    private static final FrontierSettings TWO_TOGETHER = new FrontierSettings(
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofDays(14),
            Duration.ofDays(3),
            2,
            Duration.ofDays(30),
            Duration.ofDays(30));

    private final Leases leases = new Leases(new PolitenessBudget(TWO_TOGETHER));

    @Test
    void aNameIsLeasedOnce() {
        assertThat(leases.take(name("a.example"))).isTrue();
        assertThat(leases.take(name("a.example"))).isFalse();
    }

    @Test
    void aReleasedNameIsRefusedUntilTheNextQuestion() {
        leases.take(name("a.example"));
        leases.release(name("a.example"));

        assertThat(leases.take(name("a.example"))).isFalse();
        leases.renew();
        assertThat(leases.take(name("a.example"))).isTrue();
    }

    @Test
    void onlySoManyOfOneZoneAtATime() {
        assertThat(leases.take(name("a.zone.example"))).isTrue();
        assertThat(leases.take(name("b.zone.example"))).isTrue();
        assertThat(leases.take(name("c.zone.example"))).isFalse();
        assertThat(leases.take(name("a.other.example"))).isTrue();

        leases.release(name("a.zone.example"));
        assertThat(leases.take(name("c.zone.example"))).isTrue();
    }

    @Test
    void releasingWithoutALeaseGivesNothingBack() {
        leases.take(name("a.zone.example"));
        leases.take(name("b.zone.example"));
        leases.release(name("x.zone.example"));

        assertThat(leases.take(name("c.zone.example"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "chat.example.org, example.org",
        "example.org, example.org",
        "a.b.example.org, b.example.org",
        "example.co.uk, co.uk"
    })
    void theZoneIsTheNameAbove(String name, String zone) {
        assertThat(PolitenessBudget.zone(name(name))).isEqualTo(zone);
    }

    private static DomainName name(String name) {
        return DomainName.parse(name);
    }
}
