package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.DataForm;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.Identity;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.Tally;
import org.xmppradar.observation.Visit;

/** What each answer becomes in the graph, and that none becomes facts which was not given. */
class InBandFactsTest {

    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final String A = "a.example";
    private static final String ROOMS = "rooms.a.example";

    @Test
    void what_an_entity_is_and_can_do() {
        EntityInfo info = new EntityInfo(
                List.of(new Identity("conference", "text", "en", "Rooms")),
                List.of("http://jabber.org/protocol/muc"),
                List.of(new DataForm("urn:form", new TreeMap<>(Map.of("one", List.of("1"), "none", List.of())))),
                "hash=",
                true);
        InBand seen = new InBand.DiscoInfo(name(A), name(ROOMS), Outcome.seen(Optional.of(info)), T1);

        assertThat(facts(seen)).containsOnlyKeys("inband.info/rooms.a.example", "status.inband.info/rooms.a.example");
        assertThat(facts(seen).get("inband.info/rooms.a.example"))
                .containsExactlyInAnyOrder(
                        "IDENTIFIES_AS conference/text {entity=rooms.a.example, language=en, name=Rooms}",
                        "ADVERTISES {http://jabber.org/protocol/muc} {entity=rooms.a.example, phase=disco}",
                        "OFFERS muc {entity=rooms.a.example}",
                        "HAS_CAPS hash= {entity=rooms.a.example}",
                        "EXTENDED_BY urn:form DIGEST {entity=rooms.a.example}");
        assertThat(facts(seen).get("status.inband.info/rooms.a.example"))
                .containsExactly("ASKED answered {entity=rooms.a.example}");
    }

    @Test
    void what_a_domain_lists_is_its_own_or_a_claim() {
        Visit visit = SeenInBand.of(A, T1).items(ROOMS, "friend.example").visit();

        assertThat(facts(visit).get("inband.items/a.example"))
                .containsExactlyInAnyOrder(
                        "LISTS rooms.a.example {entity=a.example, label=label of rooms.a.example, own=true}",
                        "LISTS friend.example {entity=a.example, label=label of friend.example, own=false}",
                        "HOLDS 2 {entity=a.example, what=listed}");
    }

    @Test
    void a_list_of_somebodys_enemies_is_cut() {
        String[] enemies = Stream.iterate(0, number -> number + 1)
                .limit(EntityFacts.MOST_CLAIMS + 20L)
                .map(number -> "enemy-" + number + ".example")
                .toArray(String[]::new);

        Sighting items = sighting(SeenInBand.of(A, T1).items(enemies).visit(), "inband.items/a.example");

        assertThat(items.facts())
                .filteredOn(fact -> fact.type() == FactType.LISTS)
                .hasSize(EntityFacts.MOST_CLAIMS);
        assertThat(items.whole()).isFalse();
    }

    @Test
    void the_rest_of_a_visit() {
        Visit visit = SeenInBand.of(A, T1)
                .size(ROOMS, Tally.atLeast(500))
                .version(A, "Prosody", "0.12.3")
                .card("The A server")
                .contacts(new ContactAddress("abuse", "mailto:abuse@a.example"))
                .links(3, "b.example")
                .link()
                .visit();

        Map<String, List<String>> facts = facts(visit);
        facts.keySet().removeIf(scope -> scope.startsWith("status."));
        assertThat(facts)
                .isEqualTo(Map.of(
                        "inband.size/rooms.a.example", List.of("HOLDS \u2265 500 {entity=rooms.a.example, what=items}"),
                        "inband.version/a.example", List.of("RUNS Prosody {entity=a.example, os=, version=0.12.3}"),
                        "inband.card.vcard-temp", List.of("DESCRIBED_BY DIGEST {format=vcard-temp}"),
                        "inband.contacts", List.of("CONTACT mailto:abuse@a.example {role=abuse}"),
                        "inband.links",
                                List.of(
                                        "HOLDS 3 {entity=a.example, what=anonymous links}",
                                        "FEDERATES_WITH b.example {direction=bidi, source=published}"),
                        "inband.link", List.of("REACHED_BY relayed {from=radar.example}")));
    }

    @Test
    void a_stream_of_our_own_says_how_we_proved_who_we_are() {
        ObservedStream own = new ObservedStream(
                Transport.STARTTLS, ObservedStream.Authentication.DIALBACK, true, "TLSv1.3", "TLS_AES_128_GCM_SHA256");
        InBand seen = new InBand.LinkStream(name(A), "radar.example", Outcome.seen(Optional.of(own)), T1);

        assertThat(facts(seen).get("inband.link"))
                .containsExactly("REACHED_BY dialback {bidirectional=true, cipher=TLS_AES_128_GCM_SHA256,"
                        + " from=radar.example, tlsVersion=TLSv1.3, transport=starttls}");
    }

    @Test
    void that_there_is_nothing_is_an_answer_without_facts() {
        InBand seen = new InBand.PublishedLinks(name(A), Outcome.seen(Optional.empty()), T1);

        assertThat(facts(seen))
                .isEqualTo(Map.of("inband.links", List.of(), "status.inband.links", List.of("ASKED absent {}")));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"REMOTE_SERVER_NOT_FOUND", "REMOTE_SERVER_TIMED_OUT", "QUESTION_REFUSED", "TIMED_OUT"})
    void a_failure_is_a_status_with_its_evidence_and_nothing_else(FailureKind kind) {
        Visit visit =
                SeenInBand.of(A, T1).infoFailed(A, kind, "what the bounce said").visit();

        assertThat(facts(visit))
                .isEqualTo(
                        Map.of("status.inband.info/a.example", List.of("ASKED " + kind.key() + " {entity=a.example}")));
        assertThat(VisitFacts.of(visit).getFirst().facts())
                .extracting(Fact::evidence)
                .containsExactly(Map.of("detail", "what the bounce said"));
    }

    @Test
    void what_was_cut_says_that_it_is_not_the_whole() {
        Visit visit = SeenInBand.of(A, T1)
                .cutInfo(A, "urn:x")
                .cutItems(500, ROOMS)
                .cutLinks(0, "b.example")
                .visit();

        assertThat(VisitFacts.of(visit))
                .filteredOn(sighting -> !sighting.whole())
                .extracting(sighting -> sighting.scope().key())
                .containsExactly("inband.info/a.example", "inband.items/a.example", "inband.links");
        assertThat(sighting(visit, "inband.info/a.example").facts())
                .extracting(Fact::type)
                .doesNotContain(FactType.HAS_CAPS);
    }

    @Test
    void two_connections_that_go_both_ways_are_one_word() {
        Federation federation = new Federation(
                List.of(
                        remote("both.example", Federation.Direction.INCOMING, Federation.Direction.OUTGOING),
                        remote("in.example", Federation.Direction.INCOMING),
                        remote("silent.example")),
                0,
                true);
        InBand seen = new InBand.PublishedLinks(name(A), Outcome.seen(Optional.of(federation)), T1);

        assertThat(facts(seen).get("inband.links"))
                .contains(
                        "FEDERATES_WITH both.example {direction=bidi, source=published}",
                        "FEDERATES_WITH in.example {direction=incoming, source=published}",
                        "FEDERATES_WITH silent.example {direction=, source=published}");
    }

    private static Federation.RemoteDomain remote(String name, Federation.Direction... directions) {
        return new Federation.RemoteDomain(name(name), Set.of(directions));
    }

    private static DomainName name(String name) {
        return new DomainName(name);
    }

    private static Sighting sighting(Visit visit, String scope) {
        return VisitFacts.of(visit).stream()
                .filter(each -> each.scope().key().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> facts(InBand seen) {
        return facts(InBandFacts.of(seen).toList());
    }

    private static Map<String, List<String>> facts(Visit visit) {
        return facts(VisitFacts.of(visit));
    }

    private static Map<String, List<String>> facts(Collection<Sighting> sightings) {
        Map<String, List<String>> facts = new TreeMap<>();
        sightings.forEach(sighting -> facts.put(
                sighting.scope().key(),
                sighting.facts().stream()
                        .map(fact -> (fact.type() + " " + fact.target() + " " + new TreeMap<>(fact.properties()))
                                .replaceAll("[0-9a-f]{64}", "DIGEST"))
                        .sorted(Comparator.reverseOrder())
                        .toList()));
        return facts;
    }
}
