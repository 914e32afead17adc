package org.xmppradar.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Host metadata in XML: as people write it, as it must not be, and up to every limit (XEP-0156, threats.md X1, X3, X4). */
class XrdReaderTest {

    private static final String OPEN = "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>";
    private static final String WEBSOCKET = link("websocket", "wss://x.example/ws");
    private static final String TOO_MUCH = "limit-exceeded: too many or too deep elements, or too many attributes";

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("nothing", "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'/>", ""),
                Arguments.of(
                        "the example of XEP-0156",
                        "<?xml version='1.0' encoding='utf-8'?>\n" + OPEN + "\n  "
                                + link("xbosh", "https://web.example.com:5280/bosh") + "\n  "
                                + link("websocket", "wss://web.example.com:443/ws") + "\n</XRD>\n",
                        "xbosh https://web.example.com:5280/bosh; websocket wss://web.example.com:443/ws"),
                Arguments.of("a byte order mark", "\uFEFF" + xrd(WEBSOCKET), "websocket wss://x.example/ws"),
                Arguments.of("blank lines before it", "\r\n\n" + xrd(WEBSOCKET), "websocket wss://x.example/ws"),
                Arguments.of(
                        "comments",
                        "<!-- ours -->" + xrd("<!-- a > b -->" + WEBSOCKET),
                        "websocket wss://x.example/ws"),
                Arguments.of(
                        "a prefix",
                        "<x:XRD xmlns:x='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
                                + "<x:Link rel='urn:xmpp:alt-connections:xbosh' href='https://x.example/'/></x:XRD>",
                        "xbosh https://x.example/"),
                Arguments.of(
                        "links of other relations",
                        xrd("<Subject>x</Subject><Link rel='lrdd' template='https://x.example/{uri}'/>" + WEBSOCKET),
                        "websocket wss://x.example/ws"),
                Arguments.of(
                        "the entities that XML has",
                        xrd(link("websocket", "wss://x.example/?a=1&amp;b=&#x62;")),
                        "websocket wss://x.example/?a=1&b=b"),
                Arguments.of("no address", xrd("<Link rel='urn:xmpp:alt-connections:xbosh'/>"), "xbosh "),
                Arguments.of(
                        "blanks around",
                        xrd("<Link rel=' urn:xmpp:alt-connections:xbosh ' href=' https://x.example/\n'/>"),
                        "xbosh https://x.example/"),
                Arguments.of(
                        "a relation with an address in it, which would pass for another's link",
                        xrd("<Link rel='urn:xmpp:alt-connections:websocket wss://y.example/' href=''/>"),
                        ""),
                Arguments.of("a link of another namespace", xrd("<Link xmlns='urn:x' rel='a'/>"), ""),
                Arguments.of("a link that is not the root's", xrd("<Property>" + WEBSOCKET + "</Property>"), ""),
                Arguments.of(
                        "CDATA",
                        xrd("<Subject><![CDATA[<Link/>]]></Subject>" + WEBSOCKET),
                        "websocket wss://x.example/ws"),
                Arguments.of(
                        "hidden letters",
                        xrd(link("xbosh", "https://x.example/\u202Egpj")),
                        "xbosh https://x.example/gpj"),
                Arguments.of(
                        "an address as long as it may be",
                        xrd(link("xbosh", "x".repeat(1_000))),
                        "xbosh " + "x".repeat(1_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void reads(String what, String text, String expected) {
        assertThat(Read.xrd(text)).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("nothing at all", "", "document-malformed: an empty document"),
                Arguments.of("blanks", " \n", "document-malformed: an empty document"),
                Arguments.of("words", "not here", "document-malformed: not well-formed XML"),
                Arguments.of(
                        "half", xrd(WEBSOCKET).substring(0, 90), "document-malformed: not well-formed XML, or cut off"),
                Arguments.of("no end", OPEN, "document-malformed: not well-formed XML, or cut off"),
                Arguments.of("two roots", xrd("") + xrd(""), "document-malformed: not well-formed XML"),
                Arguments.of("no namespace", "<XRD/>", "document-malformed: its root is not XRD but XRD"),
                Arguments.of(
                        "another root",
                        "<feed xmlns='urn:x'/>",
                        "document-malformed: its root is not XRD but {urn:x}feed"),
                Arguments.of("JSON", "{\"links\": []}", "document-malformed: not well-formed XML"),
                Arguments.of(
                        "an attribute twice",
                        xrd("<Link rel='a' rel='b'/>"),
                        "document-malformed: not well-formed XML"),
                Arguments.of(
                        "a prefix that nobody declared", xrd("<y:Link/>"), "document-malformed: not well-formed XML"),
                Arguments.of(
                        "an entity that nobody declared",
                        xrd("<Subject>&x;</Subject>"),
                        "document-malformed: an entity that XML does not know"),
                Arguments.of(
                        "a document type",
                        "<!DOCTYPE XRD SYSTEM 'http://127.0.0.1/x.dtd'>" + xrd(""),
                        "document-malformed: a comment or document type"),
                Arguments.of(
                        "an instruction",
                        "<?xml version='1.0'?><?xml-stylesheet href='x'?>" + xrd(""),
                        "document-malformed: a processing instruction"),
                Arguments.of(
                        "another encoding",
                        "<?xml version='1.0' encoding='ISO-8859-1'?>" + xrd(""),
                        "document-malformed: the encoding ISO-8859-1"),
                Arguments.of("a page", "<!DOCTYPE html><html lang='en'>", "web-page-instead: "),
                Arguments.of("a page without document type", "\n<html>", "web-page-instead: "),
                Arguments.of(
                        "a page in XHTML",
                        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html/>",
                        "web-page-instead: "),
                Arguments.of("a page after a comment", "<!-- theme --><HTML>", "web-page-instead: "));
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("deep", xrd("<a>".repeat(32)), TOO_MUCH),
                Arguments.of("many", xrd("<a/>".repeat(1_000)), TOO_MUCH),
                Arguments.of("attributes", xrd("<a " + numbered("a%d='' ", 65) + "/>"), TOO_MUCH),
                Arguments.of("namespaces", xrd("<a " + numbered("xmlns:a%d='urn:x' ", 65) + "/>"), TOO_MUCH),
                Arguments.of("a name", xrd("<" + "a".repeat(257) + "/>"), TOO_MUCH),
                Arguments.of(
                        "a tag",
                        xrd("<a b='" + "x".repeat(16 * 1024) + "'/>"),
                        "limit-exceeded: a tag of more than 16384 bytes"),
                Arguments.of("links", xrd(WEBSOCKET.repeat(51)), "limit-exceeded: more than 50 ways to connect"),
                Arguments.of(
                        "an address",
                        xrd(link("xbosh", "x".repeat(1_001))),
                        "limit-exceeded: an address of more than 1000 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"broken", "large"})
    void refuses(String what, String text, String expected) {
        assertThat(Read.xrd(text)).as(what).isEqualTo(expected);
    }

    @Test
    void goesUpToTheLimits() {
        assertThat(Read.xrd(xrd("<a>".repeat(31) + "</a>".repeat(31)))).isEmpty();
        assertThat(Read.xrd(xrd("<a/>".repeat(999)))).isEmpty();
        assertThat(Read.xrd(xrd(WEBSOCKET.repeat(50)))).hasSizeGreaterThan(1_000);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] overlong = xrd("<Subject>\u00C0\u0080</Subject>").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Read.read(overlong, text -> text)).isEqualTo("document-malformed: not UTF-8");
        assertThat(Read.read(xrd("").getBytes(StandardCharsets.UTF_16), text -> text))
                .isEqualTo("document-malformed: not UTF-8");
    }

    private static String xrd(String content) {
        return OPEN + content + "</XRD>";
    }

    private static String link(String way, String href) {
        return "<Link rel='urn:xmpp:alt-connections:" + way + "' href='" + href + "'/>";
    }

    private static String numbered(String pattern, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(pattern.formatted(i));
        }
        return all.toString();
    }
}
