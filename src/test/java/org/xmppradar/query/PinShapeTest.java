package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.graph.Row;
import org.xmppradar.query.WebPresence.Pin;

/** What POSH says of a leaf (RFC 7711 3.1), found in facts. */
class PinShapeTest {

    private static final String POSH = "posh.c2s";
    private static final Row LEAF = WebRows.presented("c2s", 0, "l256", "l512", "lkey");
    private static final Row OLD = WebRows.presented("c2s", 0, "l256", "", "lkey");
    private static final Row ISSUER = WebRows.presented("c2s", 1, "i256", "i512", "ikey");
    private static final Row OTHER = WebRows.presented("s2s", 0, "o256", "o512", "okey");

    private static Optional<String> posh(WebRows web, Row leaf) {
        return shape(web).posh("c2s", leaf);
    }

    private static PinShape shape(WebRows web) {
        return new PinShape(web.all(), List.of(LEAF, ISSUER, OTHER), new Seen(Map.of()));
    }

    private static WebRows document(long expires) {
        return new WebRows().fetched(POSH, "found").serves(POSH, "POSH", expires);
    }

    @Test
    void oneMatchingFingerprintIsEnough() {
        assertThat(posh(document(60).pin(POSH, "certificate", "sha-256", "l256", 1), LEAF))
                .contains("matches");
        assertThat(posh(document(60).pin(POSH, "certificate", "sha-512", "l512", 1), LEAF))
                .contains("matches");
        assertThat(posh(
                        document(60)
                                .pin(POSH, "certificate", "sha-256", "x", 1)
                                .pin(POSH, "certificate", "sha-256", "l256", 2),
                        LEAF))
                .contains("matches");
    }

    @Test
    void aFingerprintIsHeldToItsStrongestDigest() {
        WebRows wrongAtBest =
                document(60).pin(POSH, "certificate", "sha-256", "l256", 1).pin(POSH, "certificate", "sha-512", "x", 1);
        WebRows rightAtBest = document(60)
                .pin(POSH, "certificate", "sha-256", "x", 1)
                .pin(POSH, "certificate", "sha-512", "l512", 1)
                .pin(POSH, "certificate", "md5", "x", 1);

        assertThat(posh(wrongAtBest, LEAF)).contains("mismatch");
        assertThat(posh(rightAtBest, LEAF)).contains("matches");
        assertThat(posh(wrongAtBest, OLD))
                .as("a leaf whose SHA-512 nobody kept")
                .contains("matches");
    }

    @Test
    void nothingElseMatches() {
        assertThat(posh(document(60), LEAF)).contains("mismatch");
        assertThat(posh(document(60).pin(POSH, "certificate", "sha-384", "l256", 1), LEAF))
                .contains("mismatch");
        assertThat(posh(document(60).pin(POSH, "certificate", "sha-256", "i256", 1), LEAF))
                .contains("mismatch");
        assertThat(posh(document(60).pin("posh.s2s", "certificate", "sha-256", "l256", 1), LEAF))
                .as("what is said of the other service")
                .contains("mismatch");
    }

    @Test
    void whatHoldsForNoTimeMustNotBeUsed() {
        assertThat(posh(document(0).pin(POSH, "certificate", "sha-256", "l256", 1), LEAF))
                .contains("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "web-page-instead", "no-such-domain", "no-address"})
    void thereMayBeNone(String kind) {
        assertThat(posh(new WebRows().fetched(POSH, kind), LEAF)).contains("absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timed-out", "refused", "http-status", "document-malformed"})
    void whatWasNeverSeenIsNotKnown(String kind) {
        assertThat(posh(new WebRows().fetched(POSH, kind), LEAF)).isEmpty();
        assertThat(posh(new WebRows().fetched("posh.s2s", "absent"), LEAF)).isEmpty();
    }

    @Test
    void aDocumentThatDidNotComeThisTimeStillHolds() {
        WebRows late = new WebRows()
                .fetched(POSH, "timed-out")
                .serves(POSH, "POSH", 60)
                .pin(POSH, "certificate", "sha-256", "l256", 1);
        assertThat(posh(late, LEAF)).contains("matches");
    }

    @Test
    void pinsSayWhetherTheyArePresented() {
        WebRows web = document(60)
                .pin(POSH, "certificate", "sha-256", "l256", 1)
                .pin(POSH, "certificate", "sha-512", "l512", 1)
                .pin(POSH, "certificate", "sha-384", "l384", 1)
                .pin(POSH, "certificate", "sha-256", "o256", 2)
                .pin("host-meta-json", "public-key", "sha-256", "ikey", 0)
                .pin("host-meta-json", "public-key", "sha-256", "x", 0);

        assertThat(shape(web).pins())
                .extracting(Pin::presented)
                .containsExactly(
                        Optional.of(true),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of(false));
        assertThat(new PinShape(web.all(), List.of(), new Seen(Map.of())).pins())
                .as("where no certificate was seen")
                .extracting(Pin::presented)
                .containsOnly(Optional.empty());
    }

    @Test
    void theCheckComesAfterTheOthers() {
        Row leaf = new Row(Map.of("trust", "self-signed", "dane", "absent"));
        assertThat(Check.of(leaf, Optional.of("matches")))
                .extracting(Check::name, Check::outcome, Check::level)
                .last()
                .isEqualTo(tuple("POSH", "matches", Level.GOOD));
        assertThat(Check.of(leaf, Optional.of("mismatch")).getLast().level()).isEqualTo(Level.FLAWED);
        assertThat(Check.of(leaf, Optional.of("expired")).getLast().words())
                .isEqualTo("POSH document that must not be used");
        assertThat(Check.of(leaf, Optional.empty())).extracting(Check::name).containsExactly("trust", "DANE");
    }
}
