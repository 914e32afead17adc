package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.Problem;
import org.xmppradar.query.DomainDocument.TlsFact;
import org.xmppradar.query.DomainDocument.TlsSupportFact;

class AdviceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, Object> GOOD = Map.of("chainOrder", "in-order", "keyStrength", "strong");

    @Test
    void nothingIsAdvisedWhereAllIsWell() {
        assertThat(Advice.of(List.of(door("s2s", Optional.of(true), List.of("TLSv1.2", "TLSv1.3"), GOOD))))
                .isEmpty();
    }

    @Test
    void eachAdviceIsGivenOnceWithThePlacesWhereItApplies() {
        List<Problem> advice = Advice.of(List.of(
                door("c2s", Optional.of(false), List.of("TLSv1.0", "TLSv1.3"), GOOD),
                door("s2s", Optional.of(false), List.of("TLSv1.3"), GOOD)));

        assertThat(advice).extracting(Problem::kind).containsExactly("old-tls", "starttls-optional");
        assertThat(advice).allMatch(problem -> problem.level() == Level.NEUTRAL);
        assertThat(advice.get(0).where()).containsExactly("C2S STARTTLS x.example:5222");
        assertThat(advice.get(1).where()).containsExactly("C2S STARTTLS x.example:5222", "S2S STARTTLS x.example:5222");
    }

    @Test
    void aCertificateForServersOnlyMattersWhereServersAreCalled() {
        Map<String, Object> serverOnly = Map.of("usage", "server-only");
        assertThat(kinds("c2s", serverOnly)).isEmpty();
        assertThat(kinds("s2s", serverOnly)).containsExactly("server-only");
        assertThat(kinds("c2s", Map.of("keyStrength", "weak-signature"))).containsExactly("weak-certificate");
        assertThat(kinds("c2s", Map.of("chainOrder", "out-of-order"))).containsExactly("chain-order");
        assertThat(kinds("c2s", Map.of("chainOrder", "superfluous"))).isEmpty();
    }

    private static List<String> kinds(String service, Map<String, Object> leaf) {
        return Advice.of(List.of(door(service, Optional.empty(), List.of("TLSv1.3"), leaf))).stream()
                .map(Problem::kind)
                .toList();
    }

    private static DoorFacts door(
            String service, Optional<Boolean> starttlsRequired, List<String> accepted, Map<String, Object> leaf) {
        return new DoorFacts(
                service,
                "starttls",
                "x.example",
                5222,
                Optional.empty(),
                Optional.empty(),
                "srv",
                "secure",
                NOW,
                NOW,
                Times.counted(1),
                Optional.empty(),
                List.of(),
                starttlsRequired,
                Optional.of(new TlsFact("TLSv1.3", "", "", "", Check.of(new Row(leaf), Optional.empty()))),
                Optional.of(new TlsSupportFact(accepted, List.of(), Optional.empty())),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
