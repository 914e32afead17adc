package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.DomainDocument.AddressFact;
import org.xmppradar.query.DomainDocument.CertificateFact;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.FeatureFact;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;

class DomainsIT {

    private static Instant now;

    @BeforeAll
    static void fill() {
        now = Site.filled().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Optional<DomainDocument> find(String name, Instant at) {
        return Site.bean(Domains.class).find(new DomainName(name), at).blockOptional();
    }

    private static DomainDocument known(String name) {
        return find(name, now).orElseThrow();
    }

    private static Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    @Test
    void anOpenFactWasLastSeenWhenItsScopeWasLastAnswered() {
        DoorFacts door = known("good.example").endpoints().getFirst();
        assertThat(door.firstSeen()).isEqualTo(daysAgo(40));
        assertThat(door.lastSeen()).isEqualTo(now.minus(Duration.ofMinutes(6)));
        assertThat(door.addresses())
                .contains(new AddressFact(
                        "192.0.2.10",
                        "",
                        List.of(),
                        daysAgo(60),
                        now.minus(Duration.ofMinutes(6)),
                        new Times(2, false),
                        Optional.empty()));
    }

    @Test
    void eachEndpointComesWithAllThatWasSeenThere() {
        assertThat(known("good.example").endpoints())
                .extracting(DoorFacts::service, DoorFacts::transport, DoorFacts::host, DoorFacts::port)
                .containsExactly(
                        tuple("c2s", "starttls", "xmpp.good.example", 5222),
                        tuple("c2s", "direct", "xmpp.good.example", 5223),
                        tuple("s2s", "starttls", "xmpp.good.example", 5269));
        DoorFacts door = known("good.example").endpoints().getFirst();
        assertThat(door.status().orElseThrow().level()).isEqualTo(Level.GOOD);
        assertThat(door.tls().orElseThrow().version()).isEqualTo("TLSv1.3");
        assertThat(door.featuresBefore()).extracting(FeatureFact::title).containsExactly("STARTTLS");
        assertThat(door.featuresAfter())
                .filteredOn(feature -> feature.name().equals("sm"))
                .extracting(FeatureFact::title, FeatureFact::reference)
                .containsExactly(tuple("Stream management", "XEP-0198"));
    }

    @Test
    void aFailureExplainsItself() {
        DomainDocument refused = known("refused.example");
        assertThat(refused.status().level()).isEqualTo(Level.BAD);
        assertThat(refused.status().title()).isEqualTo("Not reachable");
        assertThat(refused.problems())
                .extracting(DomainDocument.Problem::title, DomainDocument.Problem::where)
                .containsExactlyInAnyOrder(
                        tuple("Refused", List.of("C2S STARTTLS xmpp.refused.example:5222")),
                        tuple("Connect timed out", List.of("S2S STARTTLS xmpp.refused.example:5269")));
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotEmpty());
        assertThat(refused.problems().getFirst().references().getFirst().url())
                .hasValueSatisfying(url -> assertThat(url).startsWith("https://www.rfc-editor.org/rfc/rfc6120"));
    }

    @Test
    void anExpiredCertificateIsAFlawOfADomainThatAnswers() {
        assertThat(known("expired.example").status())
                .extracting(Summary::level, Summary::title)
                .containsExactly(Level.FLAWED, "Certificate expired");
    }

    @Test
    void theDnsCanSayThatThereIsNoService() {
        assertThat(known("good.example").dns())
                .extracting(
                        DomainDocument.DnsStatus::question,
                        status -> status.status().kind())
                .containsExactly(tuple("SRV records for servers, direct TLS", "service-not-offered"));
        assertThat(known("gone.example").status().level()).isEqualTo(Level.BAD);
        assertThat(known("gone.example").problems())
                .extracting(DomainDocument.Problem::kind)
                .containsExactly("no-such-domain");
        assertThat(known("waiting.example").status().title()).isEqualTo("Not visited yet");
    }

    @Test
    void thePastIsAsItWasThen() {
        DomainDocument then = find("good.example", daysAgo(25)).orElseThrow();
        assertThat(then.endpoints()).extracting(DoorFacts::host).contains("old.good.example");
        DoorFacts old = then.endpoints().stream()
                .filter(door -> door.host().startsWith("old"))
                .findFirst()
                .orElseThrow();
        assertThat(old.lastSeen()).isEqualTo(daysAgo(21));
        assertThat(old.status().orElseThrow().kind()).isEqualTo("refused");
        assertThat(then.certificates()).isEmpty();
        assertThat(then.lastVisited()).isEqualTo(then.completeness().visitedBefore());
        assertThat(then.lastVisited().orElseThrow()).isBeforeOrEqualTo(daysAgo(25));
        assertThat(then.lastSeen()).isEmpty();
        assertThat(then.nextVisit()).isEmpty();
        assertThat(then.changes()).allSatisfy(change -> assertThat(change.at()).isBefore(daysAgo(24)));
        assertThat(known("good.example").endpoints())
                .extracting(DoorFacts::host)
                .containsOnly("xmpp.good.example");
        assertThat(find("good.example", daysAgo(41))).isEmpty();
    }

    @Test
    void statesInTheHistoryAreWrittenAsPeopleWriteThem() {
        assertThat(known("good.example").changes())
                .filteredOn(change ->
                        change.kind().equals("changed") && change.scope().startsWith("status."))
                .extracting(ChangeEntry::question, ChangeEntry::before, ChangeEntry::after)
                .containsExactly(tuple(
                        "Endpoint for clients, STARTTLS at old.good.example:5222",
                        List.of("Reachable"),
                        List.of("Refused")));
    }

    @Test
    void aCertificateComesWithWhoIssuedIt() {
        CertificateFact certificate = known("good.example").certificates().getFirst();
        assertThat(certificate.authority().orElseThrow())
                .isEqualTo(new DomainDocument.AuthorityName(Fixture.TRUSTED, "Example Trust E1"));
        assertThat(certificate.endpoints()).hasSize(3);
    }

    @Test
    void whatItsOwnerHidesIsNowhere() {
        assertThat(find("suppressed.example", now)).isEmpty();
        assertThat(known("waiting.example").foundVia()).containsExactly("typed");
        assertThat(known("hostile.example").status().title()).isEqualTo("Stream error");
        assertThat(known("hostile.example").endpoints())
                .extracting(DoorFacts::host)
                .containsExactly("xmpp.hostile.example");
        assertThat(List.of(known("good.example"), known("hostile.example"), known("waiting.example"))
                        .toString())
                .doesNotContain("suppressed");
    }
}
