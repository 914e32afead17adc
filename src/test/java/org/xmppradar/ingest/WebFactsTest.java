package org.xmppradar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaLink;
import org.xmppradar.observation.Visit;

/** What documents on the web become, and what ends it again (R2). */
class WebFactsTest {

    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-02T00:00:00Z");
    private static final String WSS = "wss://a.example/ws";
    private static final List<Map<String, String>> PINS =
            List.of(Map.of("sha-256", "aa", "sha-512", "bb"), Map.of("sha-256", "cc"));

    private static List<String> lines(Visit visit) {
        return VisitFacts.of(visit).stream()
                .flatMap(sighting -> sighting.facts().stream())
                .sorted()
                .map(fact -> fact.scope() + " " + fact.type() + " " + FactText.of(fact))
                .toList();
    }

    @Test
    void aDocumentIsItsFormItsLinksAndHowAskingWent() {
        assertThat(lines(SeenOnWeb.of("a.example", T1).xrd(WSS).visit()))
                .containsExactly(
                        "host-meta-xml SERVES published as XRD",
                        "host-meta-xml LINKS_TO urn:xmpp:alt-connections:websocket wss://a.example/ws",
                        "status.host-meta-xml FETCHED found");
    }

    @Test
    void hostMeta2HasMoreToSay() {
        HostMetaLink quic = new HostMetaLink(
                "urn:xmpp:alt-connections:quic",
                "",
                Optional.of(443),
                Optional.of(5),
                Optional.of(50),
                "a.example",
                "eG1w",
                List.of("192.0.2.1", "2001:db8::1"));
        HostMetaDocument.Second second = new HostMetaDocument.Second(3_000, List.of("dd"));
        assertThat(lines(SeenOnWeb.of("a.example", T1)
                        .json(new HostMetaDocument(List.of(quic), Optional.of(second)))
                        .visit()))
                .containsExactly(
                        "host-meta-json SERVES published as Host Meta 2 (for 3000 s)",
                        "host-meta-json LINKS_TO urn:xmpp:alt-connections:quic (ech eG1w, ips 192.0.2.1, 2001:db8::1,"
                                + " port 443, priority 5, sni a.example, weight 50)",
                        "host-meta-json PINS public-key sha-256 dd (group 0)",
                        "status.host-meta-json FETCHED found");
    }

    @Test
    void poshVouchesForCertificatesByNumber() {
        assertThat(lines(SeenOnWeb.of("a.example", T1).posh(60, PINS).visit()))
                .containsExactly(
                        "posh.s2s SERVES published as POSH (for 60 s)",
                        "posh.s2s PINS certificate sha-256 aa (group 1)",
                        "posh.s2s PINS certificate sha-256 cc (group 2)",
                        "posh.s2s PINS certificate sha-512 bb (group 1)",
                        "status.posh.s2s FETCHED found");
        assertThat(lines(SeenOnWeb.of("a.example", T1)
                        .delegated("https://h.example/x", 0, List.of())
                        .visit()))
                .containsExactly(
                        "posh.s2s SERVES published as POSH, delegated (for 0 s)",
                        "posh.s2s LINKS_TO posh https://h.example/x",
                        "status.posh.s2s FETCHED found");
    }

    private static History after(Visit second) {
        History history = new History();
        history.take(SeenOnWeb.of("a.example", T1).xrd(WSS).posh(60, PINS).visit());
        history.take(second);
        return history;
    }

    private static List<FactType> closed(History history) {
        return history.closed().stream()
                .map(held -> held.fact().type())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aDocumentThatVanishesEndsItsFacts() {
        assertThat(closed(after(SeenOnWeb.of("a.example", T2).absent().visit())))
                .containsExactly(FactType.FETCHED, FactType.SERVES, FactType.LINKS_TO, FactType.PINS);
    }

    @Test
    void aDocumentThatSaysOtherThingsEndsThoseThatItNoLongerSays() {
        History history = after(SeenOnWeb.of("a.example", T2)
                .xrd("wss://b.example/ws")
                .posh(60, PINS.subList(0, 1))
                .visit());
        assertThat(history.closed())
                .extracting(held -> held.fact().target())
                .containsExactlyInAnyOrder(
                        "urn:xmpp:alt-connections:websocket wss://a.example/ws", "certificate sha-256 cc");
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"NO_SUCH_DOMAIN", "NO_ADDRESS", "WEB_PAGE_INSTEAD", "DOCUMENT_MALFORMED"})
    void thatNothingIsSaidIsAnAnswer(FailureKind kind) {
        assertThat(closed(after(SeenOnWeb.of("a.example", T2).failed(kind).visit())))
                .containsExactly(FactType.FETCHED, FactType.SERVES, FactType.LINKS_TO, FactType.PINS);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "NO_SUCH_DOMAIN",
                "NO_ADDRESS",
                "WEB_PAGE_INSTEAD",
                "DOCUMENT_MALFORMED",
                "LEFT_ALONE",
                "NOT_ASKED",
                "INTERNAL"
            })
    void anyOtherFailureEndsNothingButHowAskingWent(FailureKind kind) {
        History history = after(SeenOnWeb.of("a.example", T2).failed(kind).visit());
        assertThat(closed(history)).containsExactly(FactType.FETCHED);
        assertThat(history.all())
                .filteredOn(held -> held.fact().type() == FactType.FETCHED
                        && held.interval().isOpen())
                .extracting(held -> held.fact().target())
                .containsExactlyInAnyOrder(kind.key(), kind.key());
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"LEFT_ALONE", "NOT_ASKED", "INTERNAL"})
    void aFailureOfOursChangesNothing(FailureKind kind) {
        assertThat(closed(after(SeenOnWeb.of("a.example", T2).failed(kind).visit())))
                .isEmpty();
    }
}
