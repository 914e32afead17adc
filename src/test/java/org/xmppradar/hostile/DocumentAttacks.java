package org.xmppradar.hostile;

import static org.xmppradar.hostile.OnDocument.JRD;
import static org.xmppradar.hostile.OnDocument.POSH;
import static org.xmppradar.hostile.OnDocument.XRD;
import static org.xmppradar.hostile.OnDocument.attack;
import static org.xmppradar.hostile.OnDocument.isIt;
import static org.xmppradar.hostile.OnDocument.site;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xmppradar.fake.FakeWeb;

/** X1, X3, X4, S3: what a domain may try by its host metadata and its POSH documents. */
final class DocumentAttacks {

    private static final String OPEN = "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>";
    private static final String LAUGHS = "<!DOCTYPE XRD [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>";
    private static final String DOCTYPE = "document-malformed: a comment or document type";
    private static final String TOO_MUCH = "limit-exceeded: too many or too deep elements, or too many attributes";
    private static final String TOO_LONG = "limit-exceeded: JSON that is deeper or longer than any needs to be";
    private static final String CUT_OFF = "document-malformed: not well-formed XML, or cut off";

    private DocumentAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(restricted(), xml(), json(), encodings(), circles()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> restricted() {
        return Stream.of(
                xrd("X1", "laughs a billion times in host metadata", DOCTYPE, LAUGHS + OPEN + "&d;</XRD>"),
                xrd(
                        "X1",
                        "declares an external entity in host metadata",
                        DOCTYPE,
                        "<!DOCTYPE XRD [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + OPEN + "&b;</XRD>"),
                xrd("X1", "declares a type in the middle of host metadata", DOCTYPE, OPEN + "<!DOCTYPE a>"),
                xrd(
                        "X1",
                        "uses an entity that nobody declared in host metadata",
                        "document-malformed: an entity that XML does not know",
                        OPEN + "&d;</XRD>"),
                xrd(
                        "X1",
                        "uses one in a link",
                        "document-malformed: not well-formed XML",
                        OPEN + "<Link rel='urn:xmpp:alt-connections:xbosh' href='&d;'/></XRD>"),
                xrd(
                        "X1",
                        "instructs by host metadata",
                        "document-malformed: a processing instruction",
                        OPEN + "<?xml-stylesheet href='http://127.0.0.1/'?></XRD>"),
                xrd(
                        "X1",
                        "writes a conditional section in host metadata",
                        DOCTYPE,
                        OPEN + "<![INCLUDE[ <a/> ]]></XRD>"));
    }

    private static Stream<Attack> xml() {
        return Stream.of(
                xrd("X3", "nests host metadata 9,000 deep", TOO_MUCH, OPEN + "<a>".repeat(9_000)),
                xrd("X3", "has 15,000 elements in host metadata", TOO_MUCH, OPEN + "<a/>".repeat(15_000)),
                xrd("X3", "has 900 attributes in a link", TOO_MUCH, OPEN + "<Link " + numbered("a%d='' ", 900) + "/>"),
                xrd(
                        "X3",
                        "declares 700 namespaces in a link",
                        TOO_MUCH,
                        OPEN + "<Link " + numbered("xmlns:a%d='' ", 700) + "/>"),
                xrd(
                        "X3",
                        "has a tag of 60,000 bytes in host metadata",
                        "limit-exceeded: a tag of more than 16384 bytes",
                        OPEN + "<Link rel='" + "x".repeat(60_000) + "'/></XRD>"),
                xrd(
                        "X3",
                        "has a comment of 60,000 bytes in host metadata",
                        "limit-exceeded: a tag of more than 16384 bytes",
                        OPEN + "<!--" + "x".repeat(60_000) + "--></XRD>"),
                xrd(
                        "X3",
                        "has a name of 16,000 letters in host metadata",
                        TOO_MUCH,
                        OPEN + "<" + "x".repeat(16_000) + "/></XRD>"),
                xrd("X3", "never closes host metadata", CUT_OFF, OPEN + "x".repeat(60_000)),
                xrd(
                        "X3",
                        "names 600 ways to connect",
                        "limit-exceeded: more than 50 ways to connect",
                        OPEN + "<Link rel='urn:xmpp:alt-connections:xbosh' href='https://x.example/'/>".repeat(600)
                                + "</XRD>"),
                xrd(
                        "S3",
                        "sends host metadata of 64 KiB and a byte",
                        "limit-exceeded: it is larger than 64 KiB",
                        "x".repeat(65_537)));
    }

    private static Stream<Attack> json() {
        return Stream.of(
                jrd("nests lists 30,000 deep", TOO_LONG, "{\"a\":" + "[".repeat(30_000)),
                jrd("nests objects 10,000 deep", TOO_LONG, "{\"a\":".repeat(10_000)),
                jrd("writes a number of 60,000 digits", TOO_LONG, "{\"a\":" + "9".repeat(60_000) + "}"),
                jrd("writes a number of 60,000 decimals", TOO_LONG, "{\"a\":0." + "9".repeat(60_000) + "}"),
                jrd("writes a text of 60,000 letters", TOO_LONG, "{\"a\":\"" + "x".repeat(60_000) + "\"}"),
                jrd("writes a name of 60,000 letters", TOO_LONG, "{\"" + "x".repeat(60_000) + "\":1}"),
                jrd("writes 30,000 values", TOO_LONG, "{\"a\":[" + "1,".repeat(30_000) + "1]}"),
                jrd(
                        "writes a number with a huge exponent",
                        "document-malformed: \"ttl\" is not a whole number",
                        "{\"xmpp\":{\"ttl\":1e999999999}}"),
                jrd(
                        "says two things by the same name",
                        "document-malformed: not well-formed JSON: Duplicate Object property \"links\"",
                        "{\"links\":[],\"links\":[{}]}"),
                jrd("writes 2,000 names of one hash", "with 0 links", "{" + colliding(2_000) + "}"),
                attack(
                        "X3",
                        "vouches for 900 certificates",
                        POSH,
                        "limit-exceeded: more than 50 fingerprints",
                        "{\"fingerprints\":[" + "{\"sha-256\":\"\"},".repeat(900) + "{}],\"expires\":1}"),
                attack(
                        "X3",
                        "lets its POSH document hold for ever",
                        POSH,
                        "document-malformed: \"expires\" is not a whole number",
                        "{\"fingerprints\":[],\"expires\":99999999999999999999}"));
    }

    private static Stream<Attack> encodings() {
        byte[] overlong = (OPEN + "<Subject>\u00C0\u0080</Subject></XRD>").getBytes(StandardCharsets.ISO_8859_1);
        byte[] surrogate = "{\"a\":\"\u00ED\u00A0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                attack("X4", "writes overlong UTF-8 in host metadata", XRD, "document-malformed: not UTF-8", overlong),
                attack("X4", "writes half a pair in UTF-8", JRD, "document-malformed: not UTF-8", surrogate),
                attack(
                        "X4",
                        "writes JSON in UTF-16",
                        JRD,
                        "document-malformed: not UTF-8",
                        "{}".getBytes(StandardCharsets.UTF_16)),
                xrd(
                        "X4",
                        "declares UTF-7 in host metadata",
                        "document-malformed: the encoding UTF-7",
                        "<?xml version='1.0' encoding='UTF-7'?>" + OPEN + "</XRD>"),
                xrd(
                        "X4",
                        "refers to a character that XML has not, in host metadata",
                        "document-malformed: not well-formed XML",
                        OPEN + "&#0;</XRD>"),
                attack(
                        "X4",
                        "hides a relation behind letters without width",
                        JRD,
                        "with 0 links",
                        "{\"links\":[{\"rel\":\"urn:xmpp:alt-connections:\u200Bxbosh\u202E\",\"href\":\"\u0085\"}]}"));
    }

    private static Stream<Attack> circles() {
        return Stream.of(
                site(
                        "S3",
                        "delegates POSH to itself",
                        POSH,
                        "document-malformed: delegated once more (delegated to https://good.example/.well-known/posh/xmpp-server.json)",
                        (wanted, port) -> isIt(wanted, POSH)
                                ? delegated("good.example:" + port + "/.well-known/" + POSH)
                                : OnDocument.absent()),
                site(
                        "S3",
                        "delegates POSH without an end",
                        POSH,
                        "document-malformed: delegated once more (delegated to https://policy.example/x)",
                        (wanted, port) -> isIt(wanted, POSH) || wanted.startsWith(OnWeb.HOST)
                                ? delegated(OnWeb.HOST + ":" + port + "/x")
                                : OnDocument.absent()),
                site(
                        "S3",
                        "redirects what it delegates to back to where it began",
                        POSH,
                        "document-malformed: delegated once more (delegated to https://policy.example/x)",
                        (wanted, port) -> isIt(wanted, POSH)
                                ? delegated(OnWeb.HOST + ":" + port + "/x")
                                : wanted.startsWith(OnWeb.HOST)
                                        ? FakeWeb.moved("https://good.example:" + port + "/.well-known/" + POSH)
                                        : OnDocument.absent()),
                posh("delegates POSH to a file", "\"url\" is no https address", "file:///etc/passwd"),
                posh("delegates POSH to plain http", "\"url\" is no https address", "http://policy.example/"),
                refused(
                        "delegates POSH into our own network",
                        "its host is not a domain name",
                        "https://169.254.169.254/"),
                refused("delegates POSH to a user", "it carries a user name", "https://me@policy.example/"));
    }

    private static Attack posh(String name, String why, String url) {
        return attack(
                "S3",
                name,
                POSH,
                "document-malformed: " + why + " (delegated to " + url + ")",
                "{\"url\":\"" + url + "\"}");
    }

    private static Attack refused(String name, String why, String url) {
        return attack(
                "S3",
                name,
                POSH,
                "redirect-failed: " + why + " (delegated to " + url + ")",
                "{\"url\":\"" + url + "\"}");
    }

    private static byte[] delegated(String address) {
        return FakeWeb.ok("{\"url\":\"https://" + address + "\",\"expires\":60}");
    }

    private static Attack xrd(String row, String name, String expected, String body) {
        return attack(row, name, XRD, expected, body);
    }

    private static Attack jrd(String name, String expected, String body) {
        return attack("X3", name, JRD, expected, body);
    }

    private static String numbered(String pattern, int count) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    /** Names of 24 letters, each Aa or BB twelve times, which all have one {@code hashCode}. */
    private static String colliding(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> IntStream.range(0, 12)
                        .mapToObj(bit -> ((number >> bit) & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(","));
    }
}
