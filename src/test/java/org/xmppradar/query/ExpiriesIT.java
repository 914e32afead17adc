package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.ExpiryDocument.Day;
import org.xmppradar.query.ExpiryDocument.Expired;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;

class ExpiriesIT {

    private static Instant now = Instant.EPOCH;

    @BeforeAll
    static void fill() {
        now = Site.filled();
    }

    private static LocalDate day(Duration later) {
        return LocalDate.ofInstant(now.plus(later), ZoneOffset.UTC);
    }

    private static ExpiryDocument between(LocalDate from, LocalDate to) {
        return Site.bean(Expiries.class).between(from, to).blockOptional().orElseThrow();
    }

    @Test
    void whatHasEndedAndIsStillServedComesFirst() {
        ExpiryDocument expiry = between(day(Duration.ZERO), day(Duration.ofDays(90)));
        assertThat(expiry.expiredCount()).isEqualTo(1);
        assertThat(expiry.expired()).extracting(Expired::domain).containsExactly("expired.example");
        assertThat(expiry.toString()).doesNotContain("suppressed");
    }

    @Test
    void eachDayHasItsCountsAndAFewNames() {
        ExpiryDocument expiry = between(day(Duration.ZERO), day(Duration.ofDays(90)));
        assertThat(expiry.days()).hasSize(1);
        Day day = expiry.days().getFirst();
        assertThat(day.day()).isEqualTo(day(Duration.ofDays(61)));
        assertThat(day.domains()).isEqualTo(9);
        assertThat(day.certificates()).isEqualTo(9);
        assertThat(day.examples()).hasSize(5).startsWith("good.example", "hostile.example", "shared1.example");
        assertThat(day.authorities())
                .extracting(ExpiryDocument.IssuerCount::key)
                .containsExactlyInAnyOrder(Fixture.TRUSTED, Fixture.HOSTILE);
    }

    @Test
    void daysOutsideTheSpanAreNotCounted() {
        assertThat(between(day(Duration.ofDays(62)), day(Duration.ofDays(80))).days())
                .isEmpty();
        assertThat(between(day(Duration.ofDays(61)), day(Duration.ofDays(61))).days())
                .hasSize(1);
        assertThatThrownBy(() -> between(day(Duration.ofDays(1)), day(Duration.ZERO)))
                .isInstanceOf(InvalidName.class);
    }
}
