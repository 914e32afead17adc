package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.query.WebPresence.Document;
import org.xmppradar.query.WebPresence.Link;

class WebShapeTest {

    private static final String XML = "host-meta-xml";
    private static final String JSON = "host-meta-json";
    private static final Instant ASKED = Instant.ofEpochMilli(5_000);

    private static WebPresence presence(WebRows rows) {
        Seen seen = new Seen(Map.of(XML, ASKED, "status." + XML, ASKED));
        return new WebShape("a.example", rows.all(), new PinShape(rows.all(), List.of(), seen), seen, WebRows.VISIBLE)
                .presence();
    }

    @Test
    void aDomainThatWasNeverAskedHasNothing() {
        assertThat(presence(new WebRows())).isEqualTo(new WebPresence(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void eachDocumentComesWithWhatBecameOfAskingForIt() {
        WebPresence web = presence(new WebRows()
                .fetched(JSON, "timed-out")
                .fetched(XML, "found")
                .serves(XML, "XRD")
                .fetched("posh.s2s", "found")
                .serves("posh.s2s", "POSH, delegated", 60)
                .delegation("posh.s2s", "https://h.example/x"));

        assertThat(web.documents())
                .extracting(
                        Document::name,
                        Document::title,
                        Document::form,
                        Document::lifetime,
                        each -> each.status().title())
                .containsExactly(
                        tuple("host-meta", "Host metadata (XML)", "XRD", Optional.empty(), "Published"),
                        tuple("host-meta.json", "Host metadata (JSON)", "", Optional.empty(), "Timed out"),
                        tuple(
                                "posh/xmpp-server.json",
                                "POSH for servers",
                                "POSH, delegated",
                                Optional.of(60L),
                                "Published"));
        Document xml = web.documents().getFirst();
        assertThat(xml.url()).isEqualTo("https://a.example/.well-known/host-meta");
        assertThat(xml.firstSeen()).contains(Instant.ofEpochMilli(1_000));
        assertThat(xml.lastSeen()).contains(ASKED);
        assertThat(web.delegation(web.documents().get(2)))
                .extracting(Link::href)
                .containsExactly("https://h.example/x");
        assertThat(web.delegation(xml)).isEmpty();
        assertThat(web.ways()).isEmpty();
    }

    @Test
    void aLinkThatStandsInBothFormsIsToldOnceWithAllThatIsKnownOfIt() {
        WebPresence web = presence(new WebRows()
                .fetched(XML, "found")
                .serves(XML, "XRD")
                .link(XML, "websocket", "wss://a.example/ws")
                .fetched(JSON, "found")
                .serves(JSON, "Host Meta 2", 60)
                .link(JSON, "websocket", "wss://a.example/ws", Map.of("priority", 5L))
                .link(JSON, "s2s-quic", "", Map.of("port", 443L, "sni", "a.example", "ips", "192.0.2.1")));

        assertThat(web.ways())
                .extracting(Link::title, Link::href, Link::priority, Link::port, Link::documents)
                .containsExactly(
                        tuple(
                                "WebSocket",
                                "wss://a.example/ws",
                                Optional.of(5L),
                                Optional.empty(),
                                List.of("host-meta", "host-meta.json")),
                        tuple("QUIC for servers", "", Optional.empty(), Optional.of(443L), List.of("host-meta.json")));
        assertThat(web.notes()).isEmpty();
    }

    @Test
    void hiddenNamesAreShownNowhere() {
        WebPresence web = presence(new WebRows()
                .fetched(JSON, "found")
                .serves(JSON, "JRD")
                .link(
                        JSON,
                        "websocket",
                        "ws://xmpp.hidden.example/ws",
                        Map.of("sni", "hidden.example", "ips", "x.hidden.example"))
                .link(JSON, "hidden.example", "wss://a.example/"));

        assertThat(web.toString()).doesNotContain("hidden.example").contains("(not shown)", "wss://a.example/");
    }

    @Test
    void whatIsOddIsSaid() {
        WebPresence web = presence(new WebRows()
                .fetched(XML, "found")
                .serves(XML, "XRD")
                .link(XML, "xbosh", "https://a.example/bosh")
                .link(XML, "unheard-of", "https://a.example/")
                .fetched(JSON, "found")
                .serves(JSON, "JRD")
                .link(JSON, "websocket", "WS://a.example/ws")
                .fetched("posh.c2s", "found")
                .serves("posh.c2s", "POSH", 0)
                .fetched("posh.s2s", "found")
                .serves("posh.s2s", "POSH", 1));

        assertThat(web.notes())
                .containsExactly(
                        "Only host-meta names BOSH at https://a.example/bosh.",
                        "Only host-meta.json names WebSocket at WS://a.example/ws.",
                        "WS://a.example/ws is not encrypted, so clients must not use it (XEP-0156).",
                        "posh/xmpp-client.json does not say for how long it holds, so it must not be used (RFC 7711).");
    }

    @Test
    void jsonWithoutXmlIsOddUnlessItIsHostMeta2() {
        assertThat(presence(new WebRows()
                                .fetched(XML, "absent")
                                .fetched(JSON, "found")
                                .serves(JSON, "JRD"))
                        .notes())
                .containsExactly("There is host-meta.json without host-meta, which XEP-0156 demands.");
        assertThat(presence(new WebRows()
                                .fetched(XML, "absent")
                                .fetched(JSON, "found")
                                .serves(JSON, "Host Meta 2", 1))
                        .notes())
                .isEmpty();
        assertThat(presence(new WebRows()
                                .fetched(XML, "timed-out")
                                .fetched(JSON, "found")
                                .serves(JSON, "JRD"))
                        .notes())
                .as("who knows")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "found, GOOD, Published",
        "absent, NEUTRAL, Not published",
        "document-malformed, FLAWED, Document malformed",
        "redirect-failed, NEUTRAL, Redirect failed",
        "certificate-expired, NEUTRAL, Certificate expired",
        "refused, NEUTRAL, Refused",
        "limit-exceeded, NEUTRAL, Too large to read",
        "internal, NEUTRAL, Internal"
    })
    void onlyADocumentThatIsThereAndWrongIsAFlaw(String kind, Level level, String title) {
        assertThat(WebFinding.of(kind))
                .extracting(Finding::level, Finding::title)
                .containsExactly(level, title);
    }
}
