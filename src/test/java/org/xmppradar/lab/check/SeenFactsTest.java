package org.xmppradar.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Documents as the radar serves them, cut to what is said in one line. */
class SeenFactsTest {

    private static final String DOMAIN = """
            {"endpoints": [
               {"host": "alias.example", "tlsSupport": {"accepted": ["TLSv1.2", "TLSv1.3"]},
                "tls": {"checks": [{"name": "trust", "outcome": "trusted"}, {"name": "usage", "outcome": "server-only"}]},
                "addresses": [{"ip": "127.0.0.1", "aliases": ["b.example", "c.example"]}]},
               {"host": "d.example", "tlsSupport": {"accepted": ["TLSv1.2"]}, "addresses": []}],
             "dns": [{"scope": "srv.c2s.starttls", "aliases": ["e.example"]}, {"scope": "caa", "aliases": []}],
             "web": {
               "documents": [
                 {"name": "host-meta", "form": "", "status": {"kind": "absent"}},
                 {"name": "posh/xmpp-client.json", "form": "POSH, delegated", "status": {"kind": "found"}}],
               "links": [{"documents": ["posh/xmpp-client.json"]}, {"documents": ["host-meta.json"]}],
               "pins": [
                 {"document": "posh/xmpp-client.json", "presented": true}, {"document": "posh/xmpp-client.json"},
                 {"document": "host-meta.json", "presented": false}]}}
            """;
    private static final String LEAF = """
            {"usages": ["serverAuth"], "certificateLogs": ["aa", "bb"], "mustStaple": true}
            """;

    @Test
    void eachPlaceIsOneLineOfText() {
        assertThat(facts(DOMAIN, LEAF))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "TLS versions", "TLSv1.2 TLSv1.3 | TLSv1.2",
                        "usage", "server-only",
                        "certificate", "serverAuth, logs 2, must staple",
                        "aliases of alias.example", "b.example c.example",
                        "aliases of d.example", "nothing",
                        "aliases of srv.c2s.starttls", "e.example",
                        "aliases of caa", "nothing",
                        "host-meta", "absent",
                        "posh/xmpp-client.json", "found: POSH, delegated, links 1, pins 2, presented 1",
                        "web", "absent | found: POSH, delegated, links 1, pins 2, presented 1"));
    }

    @Test
    void whatIsNotThereIsNothing() {
        assertThat(facts("{}", "\"none\""))
                .containsEntry("web", "nothing")
                .containsEntry("certificate", "nothing")
                .containsEntry("TLS versions", "nothing");
    }

    private static Map<String, String> facts(String document, String leaf) {
        return SeenFacts.of(
                JsonMapper.shared().readTree(document), JsonMapper.shared().readTree(leaf));
    }
}
