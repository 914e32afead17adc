package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.xmppradar.certificate.CertificateJudge;
import org.xmppradar.certificate.TrustSettings;
import org.xmppradar.database.TestDatabase;
import org.xmppradar.fake.FakeAuthority;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.fake.Scripts;
import org.xmppradar.graph.Graph;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.Networks;
import org.xmppradar.net.Resolver;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Observation.TlsSurvey;
import org.xmppradar.observation.Visit;
import org.xmppradar.probe.dns.DnsProbe;
import org.xmppradar.probe.stream.StreamProbe;
import org.xmppradar.probe.stream.StreamSettings;
import org.xmppradar.probe.stream.SurveyMemory;
import org.xmppradar.probe.stream.TlsSurveyor;
import org.xmppradar.probe.web.WebProbe;
import org.xmppradar.source.SeedList;
import reactor.core.publisher.Mono;

/** A survey is remembered by what it found: by the graph, over any number of processes. */
class SurveyMemoryIT {

    private static final DomainName A = DomainName.parse("a.example");
    private static final Instant T1 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(T1);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private Graph graph;
    private FakeServer server;
    private FakeDns dns;

    @BeforeEach
    void serve() throws IOException {
        graph = TestDatabase.graph();
        server = FakeServer.playing(Scripts.good(
                "a.example",
                FakeAuthority.selfSigned(new FakeAuthority.Order("CN=a", T1).dns("a.example"))
                        .context()));
        dns = FakeDns.of(new FakeZone()
                .address("x.example", "127.0.0.1")
                .srv("_xmpp-client._tcp.a.example", 1, server.port(), "x.example"));
    }

    @AfterEach
    void close() throws IOException {
        dns.close();
        server.close();
    }

    @Test
    void a_new_process_surveys_an_endpoint_again_only_after_a_week() {
        assertThat(surveysOfAProcess()).as("the first time").hasSize(1);
        int connections = server.peers().size();

        now.set(T1.plus(Duration.ofDays(6)));
        assertThat(surveysOfAProcess()).as("within the week").isEmpty();
        assertThat(server.peers()).as("one visit, no survey").hasSize(connections + 1);

        now.set(T1.plus(Duration.ofDays(8)));
        assertThat(surveysOfAProcess()).as("after the week").hasSize(1);
    }

    /** Visits the domain once with everything made anew but the database. */
    private List<TlsSurvey> surveysOfAProcess() {
        List<TlsSurvey> surveys = new ArrayList<>();
        try (TestNet net = TestNet.withPatience(Duration.ofSeconds(2))) {
            new ApplicationContextRunner()
                    .withUserConfiguration(CrawlProcess.Wiring.class)
                    .withBean(Clock.class, () -> clock)
                    .withBean(Graph.class, () -> graph)
                    .withBean(Networks.class, Networks::none)
                    .withBean(SeedList.class, () -> new SeedList(_ -> Mono.empty()))
                    .withInitializer(context -> ((GenericApplicationContext) context)
                            .registerBean(DomainProbe.class, () -> probe(net, context.getBean(SurveyMemory.class))))
                    .withPropertyValues("radar.crawl.automatic=false", "radar.crawl.batch-within=20ms")
                    .run(context -> surveys.addAll(surveys(context.getBean(Crawler.class))));
        }
        return surveys;
    }

    private static List<TlsSurvey> surveys(Crawler crawler) {
        return crawler.crawlOnce(Set.of(A))
                .flatMapIterable(Visit::observations)
                .ofType(TlsSurvey.class)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private DomainProbe probe(TestNet net, SurveyMemory memory) {
        StreamSettings settings = new StreamSettings("", Duration.ofDays(7));
        CertificateJudge judge = CertificateJudge.trusting(new TrustSettings(List.of()));
        Resolver resolver = net.resolver(dns.address());
        return new DomainVisit(
                new DnsProbe(resolver, clock),
                new StreamProbe(net.dialer(), net.tls(), judge, net.settings(), settings, clock),
                new TlsSurveyor(net.dialer(), net.tls(), net.settings(), settings, memory, clock),
                new WebProbe(net.web(resolver, FakeAuthority.trusting(List.of())), clock),
                InBandProbe.OFF,
                clock);
    }
}
