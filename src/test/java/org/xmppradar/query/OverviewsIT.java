package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.HostName;
import org.xmppradar.query.Overview.FailureCount;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;
import org.xmppradar.web.TestPages;

class OverviewsIT {

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void fill() {
        now = Site.filled();
    }

    private Overview overview(Instant at) {
        return Site.bean(Overviews.class).at(at).blockOptional().orElseThrow();
    }

    @Test
    void everythingIsCountedOnce() {
        Overview overview = overview(now);
        assertThat(overview.known()).isEqualTo(Fixture.DOMAINS);
        assertThat(overview.visited()).isEqualTo(Fixture.DOMAINS - 2);
        assertThat(overview.reachable()).isEqualTo(8);
        assertThat(overview.hosts()).isEqualTo(4);
        assertThat(overview.certificates()).isEqualTo(10);
        assertThat(overview.authorities()).isEqualTo(2);
        assertThat(overview.visitedWithinDay()).isBetween(0.78, 0.79);
        assertThat(overview.newestVisit())
                .hasValueSatisfying(newest -> assertThat(Duration.between(newest, now))
                        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7)));
        assertThat(overview.failures())
                .extracting(FailureCount::kind, FailureCount::domains)
                .contains(tuple("refused", 1L), tuple("certificate-expired", 1L), tuple("no-such-domain", 1L))
                .doesNotContain(tuple("reset", 1L));
    }

    @Test
    void theOwnersWordCountsAtOnce() {
        long before = overview(now).known();
        TestPages.suppress("hoster.example");
        TestPages.suppress("good.example");
        try {
            assertThat(overview(now).known()).isEqualTo(before - 2);
            assertThat(overview(now).hosts()).isEqualTo(2);
            assertThat(overview(now).changes()).extracting(ChangeEntry::domain).doesNotContain("good.example");
        } finally {
            TestPages.release("hoster.example");
            TestPages.release("good.example");
        }
        assertThat(overview(now).known()).isEqualTo(before);
    }

    @Test
    void thePastKnewLess() {
        assertThat(overview(now.minus(Duration.ofDays(30))).known()).isEqualTo(Fixture.DOMAINS - 3);
        assertThat(overview(now.minus(Duration.ofDays(41))).empty()).isTrue();
    }

    @Test
    void aSharedHostCountsOnlyWhomItMayName() {
        HostDocument host = Site.bean(Hosts.class)
                .find(new HostName("shared.hoster.example"), now)
                .blockOptional()
                .orElseThrow();
        assertThat(host.domainCount()).isEqualTo(8);
        assertThat(host.domains()).hasSize(8);
        assertThat(host.toString()).doesNotContain("suppressed");
    }

    @Test
    void anAuthorityAndACertificateNameNobodyWhoObjects() {
        AuthorityDocument authority = Site.bean(Authorities.class)
                .find(Fixture.TRUSTED, now)
                .blockOptional()
                .orElseThrow();
        assertThat(authority.domainCount()).isEqualTo(9);
        assertThat(authority.own()).hasSize(1);
        assertThat(authority.toString()).doesNotContain("suppressed");
        Certificates certificates = Site.bean(Certificates.class);
        assertThat(certificates
                        .find(new Fingerprint("55" + "0".repeat(62)), now)
                        .blockOptional())
                .isEmpty();
        CertificateDocument good = certificates
                .find(new Fingerprint("11" + "0".repeat(62)), now)
                .blockOptional()
                .orElseThrow();
        assertThat(good.names()).contains("dns:good.example", "dns:*.good.example");
        assertThat(good.toString()).doesNotContain("suppressed");
    }
}
