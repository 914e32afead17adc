package org.xmppradar.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Host metadata in JSON, with and without Host Meta 2 (XEP-0156, XEP-0487, threats.md X3). */
class JrdReaderTest {

    private static final String WEBSOCKET = link("\"href\": \"wss://x.example/ws\"");
    private static final String TOO_MUCH = "limit-exceeded: JSON that is deeper or longer than any needs to be";
    private static final String KEY = "4/mggdlVx8A3pvHAWW5sD+qJyMtUHgiRuPjVC48N0XQ=";
    private static final String KEY_HEX = "e3f9a081d955c7c037a6f1c0596e6c0fea89c8cb541e0891b8f8d50b8f0dd174";

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("nothing", "{}", ""),
                Arguments.of("no links", "{\"links\": []}", ""),
                Arguments.of("a link", links(WEBSOCKET), "websocket wss://x.example/ws"),
                Arguments.of(
                        "links of other relations",
                        "{\"subject\": \"x\", \"properties\": {\"a\": null}, \"links\": [{\"rel\": \"lrdd\","
                                + " \"template\": \"https://x.example/{uri}\"}, " + WEBSOCKET + "]}",
                        "websocket wss://x.example/ws"),
                Arguments.of("a link without anything", links("{}"), ""),
                Arguments.of(
                        "Host Meta 2",
                        """
                        {"xmpp": {"ttl": 3000, "public-key-pins-sha-256": ["%s"]}, "links": [
                          {"rel": "urn:xmpp:alt-connections:tls", "port": 443, "ips": ["192.0.2.4", "2001:db8::1"],
                           "priority": 10, "weight": 50, "sni": "x.example", "ech": "eG1wcA=="},
                          {"rel": "urn:xmpp:alt-connections:xbosh", "href": "https://x.example/bosh"}]}
                        """.formatted(KEY),
                        "tls  port 443 priority 10 weight 50 sni x.example ech eG1wcA== ips [192.0.2.4, 2001:db8::1];"
                                + " xbosh https://x.example/bosh | for 3000 s, keys [" + KEY_HEX + "]"),
                Arguments.of("Host Meta 2 without keys", "{\"xmpp\": {\"ttl\": 0}}", " | for 0 s, keys []"),
                Arguments.of("a byte order mark", "\uFEFF{}", ""),
                Arguments.of(
                        "a relation with an address in it",
                        links("{\"rel\": \"urn:xmpp:alt-connections:websocket wss://y.example\"}"),
                        ""),
                Arguments.of(
                        "fifty links",
                        links((WEBSOCKET + ",").repeat(49) + WEBSOCKET),
                        "websocket wss://x.example/ws; ".repeat(49) + "websocket wss://x.example/ws"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void reads(String what, String text, String expected) {
        assertThat(Read.jrd(text)).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                malformed("nothing at all", "", "an empty document"),
                malformed("a list", "[]", "not a JSON object"),
                malformed("a number", "1", "not a JSON object"),
                malformed("links that are none", "{\"links\": {}}", "\"links\" is not a list"),
                malformed("links that are null", "{\"links\": null}", "\"links\" is not a list"),
                malformed("a link that is none", links("1"), "a link is not an object"),
                malformed("a relation that is no text", links("{\"rel\": 1}"), "\"rel\" is not a text"),
                malformed("an address that is no text", links(link("\"href\": [\"x\"]")), "\"href\" is not a text"),
                malformed("a port that is a text", links(link("\"port\": \"443\"")), "\"port\" is not a whole number"),
                malformed("a port that is none", links(link("\"port\": 65536")), "\"port\" is larger than 65535"),
                malformed("a negative weight", links(link("\"weight\": -1")), "\"weight\" is not a whole number"),
                malformed(
                        "a priority with a fraction",
                        links(link("\"priority\": 1.5")),
                        "\"priority\" is not a whole number"),
                malformed("addresses that are none", links(link("\"ips\": [1]")), "\"ips\" is not a list of texts"),
                malformed("an object that is none", "{\"xmpp\": true}", "\"xmpp\" is not an object"),
                malformed("no time to live", "{\"xmpp\": {}}", "\"xmpp\" lacks \"ttl\" (XEP-0487)"),
                malformed(
                        "a huge time to live",
                        "{\"xmpp\": {\"ttl\": 99999999999999999999}}",
                        "\"ttl\" is not a whole number"),
                malformed("a key that is too short", keys("AAAA"), "a sha-256 digest of 3 bytes"),
                malformed("a key that is no base64", keys("*"), "a sha-256 digest that is not base64"));
    }

    static Stream<Arguments> large() {
        return Stream.of(
                large("links", links((WEBSOCKET + ",").repeat(50) + WEBSOCKET), "more than 50 ways to connect"),
                large(
                        "an address",
                        links(link("\"href\": \"" + "x".repeat(1_001) + "\"")),
                        "an address of more than 1000 characters"),
                large(
                        "addresses",
                        links(link("\"ips\": [" + "\"\",".repeat(64) + "\"\"]")),
                        "\"ips\" has more than 64 texts"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"broken", "large"})
    void refuses(String what, String text, String expected) {
        assertThat(Read.jrd(text)).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> notJson() {
        return Stream.of(
                Arguments.of("cut off", "{\"links\": [", "document-malformed: not well-formed JSON"),
                Arguments.of("two documents", "{} {}", "document-malformed: not well-formed JSON"),
                Arguments.of(
                        "a name twice", "{\"links\": [], \"links\": []}", "document-malformed: not well-formed JSON"),
                Arguments.of("XML", "<XRD/>", "document-malformed: not well-formed JSON"),
                Arguments.of("comments", "{/* x */}", "document-malformed: not well-formed JSON"),
                Arguments.of("control characters", "{\"a\": \"\u0001\"}", "document-malformed: not well-formed JSON"),
                Arguments.of("deep", "{\"a\":".repeat(17) + "1" + "}".repeat(17), TOO_MUCH),
                Arguments.of("a long text", "{\"a\": \"" + "x".repeat(8_193) + "\"}", TOO_MUCH),
                Arguments.of("a long name", "{\"" + "x".repeat(257) + "\": 1}", TOO_MUCH),
                Arguments.of("a long number", "{\"a\": " + "9".repeat(21) + "}", TOO_MUCH),
                Arguments.of("many values", "{\"a\": [" + "1,".repeat(10_000) + "1]}", TOO_MUCH),
                Arguments.of("a page", "<!doctype HTML><title>x</title>", "web-page-instead: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notJson")
    void refusesWhatIsNoJsonOrTooMuchOfIt(String what, String text, String expected) {
        assertThat(Read.jrd(text)).as(what).startsWith(expected);
    }

    private static Arguments malformed(String what, String text, String why) {
        return Arguments.of(what, text, "document-malformed: " + why);
    }

    private static Arguments large(String what, String text, String why) {
        return Arguments.of(what, text, "limit-exceeded: " + why);
    }

    private static String keys(String key) {
        return "{\"xmpp\": {\"ttl\": 1, \"public-key-pins-sha-256\": [\"" + key + "\"]}}";
    }

    private static String link(String more) {
        return "{\"rel\": \"urn:xmpp:alt-connections:websocket\", " + more + "}";
    }

    private static String links(String links) {
        return "{\"links\": [" + links + "]}";
    }
}
