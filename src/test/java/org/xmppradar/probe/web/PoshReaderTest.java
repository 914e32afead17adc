package org.xmppradar.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** POSH documents (RFC 7711 3.1, 3.2). */
class PoshReaderTest {

    private static final String SHA_256 = "4/mggdlVx8A3pvHAWW5sD+qJyMtUHgiRuPjVC48N0XQ=";
    private static final String SHA_512 =
            "25N+1hB2Vo42l9lSGqw+n3BKFhDHsyork8ou+D9B43TXeJ1J81mdQEDqm39oR/EHkPBDDG1y5+AG94Kec0xVqA==";
    private static final String HEX_256 = "e3f9a081d955c7c037a6f1c0596e6c0fea89c8cb541e0891b8f8d50b8f0dd174";
    private static final String HEX_512 = "db937ed61076568e3697d9521aac3e9f704a1610c7b32a2b93ca2ef83f41e374"
            + "d7789d49f3599d4040ea9b7f6847f10790f0430c6d72e7e006f7829e734c55a8";

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(
                        "the example of RFC 7711",
                        "{\"fingerprints\": [{\"sha-256\": \"" + SHA_256 + "\", \"sha-512\": \"" + SHA_512
                                + "\"}], \"expires\": 604800}",
                        "[{sha-256=" + HEX_256 + ", sha-512=" + HEX_512 + "}] for 604800 s"),
                Arguments.of(
                        "two certificates",
                        posh("{\"sha-256\": \"" + SHA_256 + "\"}, {\"sha-512\": \"" + SHA_512 + "\"}"),
                        "[{sha-256=" + HEX_256 + "}, {sha-512=" + HEX_512 + "}] for 60 s"),
                Arguments.of(
                        "base64 without padding",
                        posh("{\"sha-256\": \"" + SHA_256.replace("=", "") + "\"}"),
                        "[{sha-256=" + HEX_256 + "}] for 60 s"),
                Arguments.of(
                        "a hash of tomorrow beside one of today",
                        posh("{\"sha3-512\": \"x\", \"sha-256\": \"" + SHA_256 + "\"}, {\"sha3-512\": \"x\"}"),
                        "[{sha-256=" + HEX_256 + "}] for 60 s"),
                Arguments.of("no certificate", posh(""), "[] for 60 s"),
                Arguments.of("without an end", "{\"fingerprints\": []}", "[] for 0 s"),
                Arguments.of("ended", "{\"fingerprints\": [], \"expires\": 0}", "[] for 0 s"),
                Arguments.of(
                        "a delegation",
                        "{\"url\": \"https://h.example/posh.json\", \"expires\": 86400}",
                        "[] for 86400 s at https://h.example/posh.json"),
                Arguments.of(
                        "fifty certificates",
                        posh(("{\"sha-256\": \"" + SHA_256 + "\"},").repeat(49) + "{\"sha-256\": \"" + SHA_256 + "\"}"),
                        "[" + ("{sha-256=" + HEX_256 + "}, ").repeat(49) + "{sha-256=" + HEX_256 + "}] for 60 s"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void reads(String what, String text, String expected) {
        assertThat(Read.posh(text)).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("nothing", "{}", "document-malformed: neither \"fingerprints\" nor \"url\""),
                Arguments.of(
                        "an empty address",
                        "{\"url\": \"\"}",
                        "document-malformed: neither \"fingerprints\" nor \"url\""),
                Arguments.of(
                        "both",
                        "{\"fingerprints\": [], \"url\": \"https://x.example/\"}",
                        "document-malformed: both \"fingerprints\" and \"url\""),
                Arguments.of(
                        "a negative end",
                        "{\"fingerprints\": [], \"expires\": -1}",
                        "document-malformed: \"expires\" is not a whole number"),
                Arguments.of(
                        "an end in words",
                        "{\"fingerprints\": [], \"expires\": \"1 week\"}",
                        "document-malformed: \"expires\" is not a whole number"),
                Arguments.of(
                        "fingerprints that are none",
                        "{\"fingerprints\": \"x\"}",
                        "document-malformed: \"fingerprints\" is not a list"),
                Arguments.of(
                        "a fingerprint that is none",
                        posh("\"" + SHA_256 + "\""),
                        "document-malformed: a fingerprint is not an object"),
                Arguments.of(
                        "only hashes of tomorrow",
                        posh("{\"sha3-512\": \"x\"}, {}"),
                        "document-malformed: no fingerprint has a digest that is known"),
                Arguments.of(
                        "a digest of another length",
                        posh("{\"sha-512\": \"" + SHA_256 + "\"}"),
                        "document-malformed: a sha-512 digest of 32 bytes"),
                Arguments.of(
                        "a digest in hexadecimal",
                        posh("{\"sha-256\": \"e3:f9\"}"),
                        "document-malformed: a sha-256 digest that is not base64"),
                Arguments.of(
                        "a digest that is no text",
                        posh("{\"sha-256\": 1}"),
                        "document-malformed: \"sha-256\" is not a text"),
                Arguments.of(
                        "fifty-one certificates",
                        posh("{},".repeat(50) + "{}"),
                        "limit-exceeded: more than 50 fingerprints"),
                Arguments.of(
                        "a long address",
                        "{\"url\": \"" + "x".repeat(1_001) + "\"}",
                        "limit-exceeded: an address of more than 1000 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refuses(String what, String text, String expected) {
        assertThat(Read.posh(text)).as(what).isEqualTo(expected);
    }

    private static String posh(String fingerprints) {
        return "{\"fingerprints\": [" + fingerprints + "], \"expires\": 60}";
    }
}
