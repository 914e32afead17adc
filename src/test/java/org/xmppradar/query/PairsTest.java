package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.query.DomainDocument.DnsStatus;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.FeatureFact;
import org.xmppradar.query.DomainDocument.TlsFact;
import org.xmppradar.query.DomainDocument.TlsSupportFact;
import org.xmppradar.query.PairDocument.Way;

/** One thing wrong at a time: the first failing step names it. */
class PairsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Times ONCE = Times.counted(1);
    private static final Map<String, String> VALID = Map.of(
            "trust", "trusted",
            "nameCheck", "matches",
            "validity", "valid",
            "dane", "absent",
            "usage", "server-and-client");
    private static final DomainDocument GOOD = domain("good.example", door("reachable", VALID, "TLSv1.2", "TLSv1.3"));

    @Test
    void nothing_stands_between_two_domains_in_order() {
        PairDocument pair = Pairs.pair(GOOD, domain("fine.example", door("reachable", VALID, "TLSv1.3")));

        assertThat(pair.there().level()).isEqualTo(Level.GOOD);
        assertThat(pair.there().steps())
                .extracting(PairStep::name)
                .containsExactly("offered", "reachable", "policy", "tls", "certificate", "authentication");
        assertThat(pair.back().level()).isEqualTo(Level.GOOD);
        assertThat(pair.back().stopsAt()).isEmpty();
    }

    @Test
    void a_domain_that_offers_nothing_to_servers_stops_at_the_first_step() {
        DomainDocument none = document("none.example", List.of(), List.of(notOffered()));

        Way there = Pairs.pair(GOOD, none).there();
        assertThat(there.stopsAt()).contains("offered");
        assertThat(there.steps().getFirst().evidence()).containsExactly("SRV: Service not offered");
        assertThat(there.sentence()).isEqualTo("good.example cannot reach none.example.");
    }

    @Test
    void a_server_that_refuses_stops_at_the_second_and_leaves_the_rest_open() {
        Way there =
                Pairs.pair(GOOD, domain("shut.example", refused("refused", ""))).there();

        assertThat(there.stopsAt()).contains("reachable");
        assertThat(there.steps())
                .filteredOn(step -> step.level() == Level.NEUTRAL)
                .extracting(PairStep::name)
                .containsExactly("policy", "tls", "certificate", "authentication");
    }

    @Test
    void a_closed_circle_answers_and_turns_away() {
        Way there = Pairs.pair(GOOD, domain("closed.example", refused("stream-error", "policy-violation: closed")))
                .there();

        assertThat(there.stopsAt()).contains("policy");
    }

    @Test
    void old_and_new_have_no_tls_in_common() {
        DomainDocument old = domain("old.example", door("reachable", VALID, "TLSv1.0", "TLSv1.1"));
        DomainDocument modern = domain("new.example", door("reachable", VALID, "TLSv1.3"));

        assertThat(Pairs.pair(modern, old).there().stopsAt()).contains("tls");
        assertThat(Pairs.pair(modern, old).back().stopsAt()).contains("tls");
    }

    @Test
    void a_server_without_tls_cannot_be_used() {
        Way there = Pairs.pair(GOOD, domain("clear.example", refused("starttls-not-offered", "")))
                .there();

        assertThat(there.steps())
                .filteredOn(step -> step.level() == Level.BAD)
                .extracting(PairStep::name)
                .containsExactly("reachable", "tls");
    }

    @Test
    void a_certificate_that_strict_servers_refuse_makes_it_depend() {
        DomainDocument self =
                domain("self.example", door("certificate-self-signed", with("trust", "self-signed"), "TLSv1.3"));
        PairDocument pair = Pairs.pair(GOOD, self);

        assertThat(pair.there().level()).isEqualTo(Level.FLAWED);
        assertThat(step(pair.there(), "certificate").evidence())
                .containsExactly("S2S STARTTLS x.example:5269: Signed by itself");
        assertThat(step(pair.back(), "authentication").words()).startsWith("By dialback only");
    }

    @Test
    void dane_vouches_for_what_no_authority_does() {
        Map<String, String> dane = with("trust", "self-signed");
        dane.put("dane", "matches");

        assertThat(Pairs.pair(GOOD, domain("dane.example", door("reachable", dane, "TLSv1.3")))
                        .there()
                        .level())
                .isEqualTo(Level.GOOD);
    }

    @Test
    void without_a_certificate_and_without_dialback_nobody_proves_who_he_is() {
        DomainDocument self =
                domain("self.example", door("certificate-self-signed", with("trust", "self-signed"), "TLSv1.3"));
        DomainDocument strict =
                document("strict.example", List.of(withoutDialback(door("reachable", VALID, "TLSv1.3"))), List.of());

        assertThat(Pairs.pair(self, strict).there().stopsAt()).contains("authentication");
    }

    @Test
    void a_certificate_for_servers_only_depends_where_there_is_no_dialback() {
        DomainDocument only = domain("only.example", door("reachable", with("usage", "server-only"), "TLSv1.3"));
        DomainDocument strict =
                document("strict.example", List.of(withoutDialback(door("reachable", VALID, "TLSv1.3"))), List.of());

        assertThat(step(Pairs.pair(only, strict).there(), "authentication").level())
                .isEqualTo(Level.FLAWED);
        assertThat(step(Pairs.pair(only, GOOD).there(), "authentication").level())
                .isEqualTo(Level.GOOD);
    }

    @Test
    void what_was_not_visited_is_not_known() {
        DomainDocument unvisited = document("later.example", List.of(), List.of(), Optional.empty());

        assertThat(Pairs.pair(GOOD, unvisited).there().level()).isEqualTo(Level.NEUTRAL);
        assertThat(Pairs.pair(unvisited, GOOD).there().level()).isEqualTo(Level.NEUTRAL);
    }

    private static PairStep step(Way way, String name) {
        return way.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> with(String column, String value) {
        Map<String, String> checks = new HashMap<>(VALID);
        checks.put(column, value);
        return checks;
    }

    private static DomainDocument domain(String name, DoorFacts door) {
        return document(name, List.of(door), List.of());
    }

    private static DomainDocument document(String name, List<DoorFacts> doors, List<DnsStatus> dns) {
        return document(name, doors, dns, Optional.of(NOW));
    }

    private static DomainDocument document(
            String name, List<DoorFacts> doors, List<DnsStatus> dns, Optional<Instant> visited) {
        return new DomainDocument(
                name,
                name,
                NOW,
                visited,
                visited,
                Optional.empty(),
                List.of(),
                Summary.of(visited.isPresent(), List.of()),
                List.of(),
                doors,
                dns,
                List.of(),
                List.of(),
                List.of(),
                new WebPresence(List.of(), List.of(), List.of(), List.of()),
                new InBandPresence(Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                new Completeness(
                        NOW,
                        true,
                        visited,
                        Optional.empty(),
                        Optional.empty(),
                        CrawlThen.of(List.of(), List.of(), NOW),
                        List.of(),
                        List.of()),
                List.of(),
                List.of());
    }

    private static DnsStatus notOffered() {
        return new DnsStatus("srv.s2s.starttls", "SRV", false, "", List.of(), status("service-not-offered", ""));
    }

    private static DoorFacts refused(String kind, String detail) {
        return facts(status(kind, detail), Optional.empty(), List.of(), List.of());
    }

    private static DoorFacts door(String kind, Map<String, String> checks, String... versions) {
        TlsFact tls = new TlsFact(
                versions[versions.length - 1], "", "", "", Check.of(new Row(new HashMap<>(checks)), Optional.empty()));
        return facts(
                status(kind, ""),
                Optional.of(tls),
                Arrays.asList(versions),
                List.of(new FeatureFact("urn:xmpp:features:dialback", "dialback", "", "", "", NOW, NOW, ONCE)));
    }

    private static DoorFacts withoutDialback(DoorFacts door) {
        return facts(
                door.status().orElseThrow(),
                door.tls(),
                new ArrayList<>(door.tlsSupport().orElseThrow().accepted()),
                List.of());
    }

    private static DoorFacts facts(
            Status status, Optional<TlsFact> tls, List<String> versions, List<FeatureFact> features) {
        return new DoorFacts(
                "s2s",
                "starttls",
                "x.example",
                5269,
                Optional.empty(),
                Optional.empty(),
                "srv",
                "secure",
                NOW,
                NOW,
                ONCE,
                Optional.of(status),
                List.of(),
                Optional.of(true),
                tls,
                versions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TlsSupportFact(versions, List.of(), Optional.empty())),
                List.of(),
                Optional.empty(),
                List.of(),
                features);
    }

    private static Status status(String kind, String detail) {
        return Status.of(Finding.of(kind), detail, NOW, NOW, ONCE);
    }
}
