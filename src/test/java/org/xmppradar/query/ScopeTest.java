package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "srv.c2s.starttls | SRV records for clients, STARTTLS",
                "status.srv.s2s.direct | SRV records for servers, direct TLS",
                "fallback.s2s | The domain's own address for servers",
                "tlsa@a.example:5269 | TLSA records at a.example:5269",
                "tls.c2s.direct@a.example:5223 | Certificate for clients, direct TLS at a.example:5223",
                "status.c2s.starttls@a.example:5222 | Endpoint for clients, STARTTLS at a.example:5222",
                "host-meta-xml | Host metadata (XML)",
                "status.host-meta-json | Host metadata (JSON)",
                "posh.c2s | POSH for clients",
                "status.posh.s2s | POSH for servers",
                "a | IPv4 addresses",
                "something.new | something"
            })
    void everyQuestionHasWords(String scope, String words) {
        assertThat(Scope.words(scope)).isEqualTo(words);
    }
}
