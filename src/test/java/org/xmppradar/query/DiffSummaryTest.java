package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;

/** What changed at a domain in May, in a sentence. */
class DiffSummaryTest {

    private static final Instant FROM = Instant.parse("2026-05-01T23:59:59Z");
    private static final Instant TO = Instant.parse("2026-05-09T23:59:59Z");
    private static final Instant CHANGED = Instant.parse("2026-05-07T08:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-04-01T08:00:00Z");
    private static final String TLS = "tls.c2s.starttls@x.example:5222";
    private static final String STATUS = "status.c2s.starttls@x.example:5222";
    private static final Map<String, Object> DOOR =
            Map.of("service", "c2s", "transport", "starttls", "host", "x.example", "port", 5222L);

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Object> domain =
            new HashMap<>(Map.of("name", "a.example", "unicode", "a.example", "firstSeen", EARLIER.toEpochMilli()));

    private DiffSummaryTest fact(
            String type,
            String scope,
            Map<String, Object> fact,
            Map<String, Object> target,
            Instant from,
            Instant until) {
        rows.add(new Row(Map.of(
                "type", type,
                "scope", scope,
                "fact", fact,
                "target", target,
                "firstSeen", from.toEpochMilli(),
                "lastSeen", from.toEpochMilli(),
                "until", until.toEpochMilli())));
        return this;
    }

    private DiffSummaryTest old(String type, String scope, Map<String, Object> fact, Map<String, Object> target) {
        return fact(type, scope, fact, target, EARLIER, CHANGED);
    }

    private DiffSummaryTest now(String type, String scope, Map<String, Object> fact, Map<String, Object> target) {
        return fact(type, scope, fact, target, CHANGED, Interval.OPEN);
    }

    private DomainDiff diff() {
        return DomainDiffs.diff(new Row(domain), rows, new Between(FROM, TO), WebRows.VISIBLE);
    }

    private String summary() {
        return diff().summary().replaceFirst("^Between 1 and 9 May 2026: ", "");
    }

    private static Map<String, Object> certificate(String digit, String issuer, String notAfter) {
        return Map.of(
                "sha256",
                digit.repeat(64),
                "subjectTitle",
                "a.example",
                "issuerTitle",
                issuer,
                "notAfter",
                Instant.parse(notAfter).toEpochMilli());
    }

    private static Map<String, Object> with(Map<String, Object> fact, String key, Object value) {
        Map<String, Object> more = new HashMap<>(fact);
        more.put(key, value);
        return more;
    }

    @Test
    void a_week_of_may_in_one_sentence() {
        domain.put(
                "watchedFrom",
                List.of(
                        EARLIER.toEpochMilli(),
                        Instant.parse("2026-05-06T08:00:00Z").toEpochMilli()));
        domain.put("watchedTo", List.of(Instant.parse("2026-05-02T08:00:00Z").toEpochMilli(), TO.toEpochMilli()));
        Map<String, Object> leaf = with(DOOR, "position", 0L);
        old("PRESENTS", TLS, leaf, certificate("a", "R3", "2026-06-01T00:00:00Z"));
        now("PRESENTS", TLS, leaf, certificate("b", "E5", "2026-08-01T00:00:00Z"));
        old("RUNS", "inband.version/a.example", Map.of("version", "0.12.3"), Map.of("name", "Prosody"));
        now("RUNS", "inband.version/a.example", Map.of("version", "0.12.4"), Map.of("name", "Prosody"));
        now("RESOLVES_TO", "a", Map.of("host", "x.example"), Map.of("ip", "192.0.2.7"));
        assertThat(diff().summary())
                .isEqualTo(
                        "Between 1 and 9 May 2026: certificate renewed (R3 to E5), Prosody 0.12.3 to 0.12.4, one address"
                                + " more; not visited 3 to 5 May 2026.");
        assertThat(diff())
                .extracting(DomainDiff::appeared, DomainDiff::vanished, DomainDiff::changed)
                .containsExactly(1L, 0L, 2L);
    }

    @Test
    void the_same_certificate_at_three_endpoints_is_renewed_once() {
        for (String port : List.of("5222", "5223", "5269")) {
            Map<String, Object> leaf = with(with(DOOR, "position", 0L), "port", Long.parseLong(port));
            old("PRESENTS", TLS + port, leaf, certificate("a", "R3", "2026-06-01T00:00:00Z"));
            now("PRESENTS", TLS + port, leaf, certificate("b", "R3", "2026-08-01T00:00:00Z"));
        }
        assertThat(summary()).isEqualTo("certificate renewed (by R3).");
    }

    @Test
    void a_certificate_that_ends_no_later_was_replaced() {
        Map<String, Object> leaf = with(DOOR, "position", 0L);
        old("PRESENTS", TLS, leaf, certificate("a", "R3", "2026-06-01T00:00:00Z"));
        now("PRESENTS", TLS, leaf, certificate("b", "Own CA", "2026-05-20T00:00:00Z"));
        assertThat(summary()).isEqualTo("certificate replaced (R3 to Own CA).");
    }

    @Test
    void reachability_is_told_by_endpoint() {
        old("WAS", STATUS, DOOR, Map.of("kind", "reachable"));
        now("WAS", STATUS, DOOR, Map.of("kind", "refused"));
        now("WAS", "presence", Map.of(), Map.of("kind", "gone"));
        assertThat(summary()).isEqualTo("C2S STARTTLS x.example:5222 no longer reachable (Refused), found gone.");
    }

    @Test
    void what_was_the_same_at_both_moments_is_no_difference() {
        Instant away = Instant.parse("2026-05-03T00:00:00Z");
        fact("WAS", STATUS, DOOR, Map.of("kind", "reachable"), EARLIER, away);
        fact("WAS", STATUS, DOOR, Map.of("kind", "refused"), away, CHANGED);
        now("WAS", STATUS, DOOR, Map.of("kind", "reachable"));
        assertThat(summary()).isEqualTo("nothing changed that was seen.");
        ScopeDiff scope = diff().scopes().getFirst();
        assertThat(scope.kind()).isEqualTo("passing");
        assertThat(scope.between()).extracting(FactLine::text).containsExactly("Reachable", "Reachable", "Refused");
    }

    @Test
    void a_new_domain_has_nothing_to_compare_with() {
        domain.put("firstSeen", CHANGED.toEpochMilli());
        now("ADVERTISES", "after." + STATUS, DOOR, Map.of("key", "{urn:x}y"));
        assertThat(summary()).isEqualTo("its name became known on 7 May 2026.");
        assertThat(diff().scopes()).hasSize(1);
    }

    @Test
    void a_hidden_name_is_withheld_wherever_it_stands() {
        now("GLOWS", "glow", Map.of("by", "x.hidden.example"), Map.of("name", "lamp"));
        now("LINKS_TO", "host-meta-xml", Map.of(), Map.of("key", "wss://hidden.example/ws"));
        old("RUNS", "inband.version/a.example", Map.of("version", "1 at hidden.example"), Map.of("name", "Prosody"));
        Map<String, Object> leaf = with(DOOR, "position", 0L);
        now("PRESENTS", TLS, leaf, certificate("b", "CA of hidden.example", "2026-08-01T00:00:00Z"));
        assertThat(diff().toString()).doesNotContain("hidden.example").contains("(not shown)");
    }
}
