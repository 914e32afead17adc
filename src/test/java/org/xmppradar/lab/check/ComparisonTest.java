package org.xmppradar.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.DomainName;
import tools.jackson.databind.json.JsonMapper;

/** Documents as the radar serves them, cut to what is compared. */
class ComparisonTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    private static final String CLIENTS_ONLY = """
            {"name": "clients-only.example",
             "endpoints": [{"service": "c2s", "transport": "starttls", "host": "prosody.hosts.example", "port": 5222,
               "status": {"kind": "reachable"}, "certificate": "ab",
               "tls": {"checks": [{"name": "trust", "outcome": "trusted"}, {"name": "name", "outcome": "matches"},
                 {"name": "time", "outcome": "valid"}, {"name": "DANE", "outcome": "absent"}]}}],
             "dns": [{"scope": "srv.s2s.starttls", "answered": false, "question": "SRV records for servers, STARTTLS", "status": {"kind": "service-not-offered"}}],
             "web": {"documents": [{"name": "host-meta", "form": "", "status": {"kind": "no-address"}},
               {"name": "host-meta.json", "form": "", "status": {"kind": "no-address"}}]}}
            """;

    @Test
    void theSameIsAgreement() {
        Comparison comparison = Comparison.of(domain("clients-only.example"), seen(CLIENTS_ONLY));
        assertThat(comparison.agree()).isTrue();
        assertThat(comparison.lines())
                .containsExactly(
                        new Comparison.Line(
                                "c2s starttls prosody.hosts.example:5222",
                                "reachable: trusted, matches, valid, dane absent",
                                "reachable: trusted, matches, valid, dane absent",
                                true),
                        new Comparison.Line("s2s starttls", "service-not-offered", "service-not-offered", true),
                        new Comparison.Line("web", "no-address", "no-address", true));
    }

    @Test
    void whatOneDocumentSaysIsNotWhatAllSay() {
        Comparison comparison = Comparison.of(
                domain("clients-only.example"), seen(CLIENTS_ONLY.replaceFirst("\"no-address\"", "\"refused\"")));
        assertThat(comparison.lines().getLast())
                .isEqualTo(new Comparison.Line("web", "no-address", "refused | no-address", false));
    }

    @Test
    void anotherStatusOrFindingIsNot() {
        assertThat(Comparison.of(domain("clients-only.example"), seen(CLIENTS_ONLY.replace("\"valid\"", "\"expired\"")))
                        .agree())
                .isFalse();
        assertThat(Comparison.of(domain("clients-only.example"), seen(CLIENTS_ONLY.replace("reachable", "refused")))
                        .lines()
                        .getFirst()
                        .saw())
                .isEqualTo("refused: trusted, matches, valid, dane absent");
    }

    @Test
    void tooMuchIsAsWrongAsTooLittle() {
        Comparison much = Comparison.of(domain("closed.example"), seen(CLIENTS_ONLY));
        assertThat(much.lines())
                .contains(
                        new Comparison.Line("c2s starttls", "service-not-offered", "nothing", false),
                        new Comparison.Line(
                                "c2s starttls prosody.hosts.example:5222",
                                "nothing",
                                "reachable: trusted, matches, valid, dane absent",
                                false));
        assertThat(Comparison.of(domain("good.example"), Optional.empty()).lines())
                .allMatch(line -> line.saw().equals("nothing") && !line.agree());
    }

    @Test
    void aSummaryCountsAndNamesWhatDiffers() {
        Summary summary = Summary.of(
                CATALOGUE, Map.of("clients-only.example", seen(CLIENTS_ONLY).orElseThrow()), Map.of("total", 1.5));
        assertThat(summary.domains()).isEqualTo(CATALOGUE.domains().size());
        assertThat(summary.reachable()).isEqualTo(1);
        assertThat(summary.certificates()).isEqualTo(1);
        assertThat(summary.failures()).containsExactly(Map.entry("service-not-offered", 1));
        assertThat(summary.agree()).isFalse();
        assertThat(summary.unexplained())
                .contains("down.example c2s starttls dead.hosts.example:5222: put in refused, saw nothing")
                .noneMatch(line -> line.startsWith("clients-only.example"));
        assertThat(Report.json(summary)).contains("\"unexplained\"").contains("\"clients-only.example\"");
        assertThat(Report.text(summary)).contains("Unexplained:");
    }

    private static LabDomain domain(String name) {
        return CATALOGUE.domain(new DomainName(name)).orElseThrow();
    }

    private static Optional<SeenDomain> seen(String document) {
        return Optional.of(SeenDomain.read(
                JsonMapper.shared().readTree(document), JsonMapper.shared().missingNode()));
    }
}
