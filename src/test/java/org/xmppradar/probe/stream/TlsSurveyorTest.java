package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.TlsSession;
import org.xmppradar.observation.TlsSupport;
import org.xmppradar.observation.TlsVersion;

/** Against the JDK's own TLS, which speaks 1.2 and 1.3 and resumes sessions; TruthIT asks real servers. */
class TlsSurveyorTest {

    private final StreamFixture fixture = new StreamFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void findsTheVersionsAndTheResumptionOfAServer() throws IOException {
        SSLContext tls = fixture.tls();
        for (Transport transport : Transport.values()) {
            boolean direct = transport == Transport.DIRECT_TLS;
            String name = StreamFixture.DOMAIN.unicode();
            try (FakeServer server =
                    FakeServer.playing(direct ? Scripts.goodDirect(name, tls) : Scripts.good(name, tls))) {
                StreamVisit visit = fixture.visit(server, Service.C2S, transport);

                assertThat(visit.tls().map(TlsSession::group)).contains("x25519");
                assertThat(support(visit))
                        .isEqualTo(new TlsSupport(
                                Map.of(
                                        TlsVersion.TLS_1_0, Outcome.seen(false),
                                        TlsVersion.TLS_1_1, Outcome.seen(false),
                                        TlsVersion.TLS_1_2, Outcome.seen(true),
                                        TlsVersion.TLS_1_3, Outcome.seen(true)),
                                Outcome.seen(true)));
            }
        }
    }

    @Test
    void aSecondSurveyOfTheSameEndpointWaits() throws IOException {
        try (FakeServer server = FakeServer.playing(Scripts.good(StreamFixture.DOMAIN.unicode(), fixture.tls()))) {
            StreamVisit visit = fixture.visit(server, Service.C2S, Transport.STARTTLS);
            assertThat(fixture.surveyor().survey(visit).blockOptional()).isPresent();
            assertThat(fixture.surveyor().survey(visit).blockOptional()).isEmpty();
        }
    }

    @Test
    void silenceIsNoAnswer() throws IOException {
        try (FakeServer good = FakeServer.playing(Scripts.good(StreamFixture.DOMAIN.unicode(), fixture.tls()));
                FakeServer silent = FakeServer.playing(peer -> peer.hearOut())) {
            StreamVisit visit = fixture.visit(good, Service.C2S, Transport.STARTTLS);
            StreamVisit elsewhere = fixture.at(visit, silent.port());
            TlsSupport support = support(elsewhere);

            List<TlsVersion> asked = Arrays.asList(TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2);
            assertThat(support.versions())
                    .extractingByKeys(asked.toArray(TlsVersion[]::new))
                    .allMatch(Outcome.Failed.class::isInstance);
            assertThat(support.resumption()).isInstanceOf(Outcome.Failed.class);
        }
    }

    private TlsSupport support(StreamVisit visit) {
        return fixture.surveyor().survey(visit).blockOptional().orElseThrow().support();
    }
}
