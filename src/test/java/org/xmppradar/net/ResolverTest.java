package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.net.Reply.Status;
import org.xmppradar.observation.Dnssec;

class ResolverTest {

    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(2));

    @AfterEach
    void close() {
        net.close();
    }

    @Test
    void tellsTheFourKindsOfAnswerApart() throws IOException {
        FakeZone zone = new FakeZone()
                .address("a.example", "192.0.2.1")
                .address("signed.example", "192.0.2.2")
                .signed("signed.example")
                .address("bogus.example", "192.0.2.3")
                .bogus("bogus.example")
                .failing("broken.example");
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(ask(dns, "a.example", Type.A).status()).isEqualTo(Status.ANSWERED);
            assertThat(ask(dns, "a.example", Type.A).dnssec()).isEqualTo(Dnssec.UNSIGNED);
            assertThat(ask(dns, "signed.example", Type.A).dnssec()).isEqualTo(Dnssec.SECURE);
            assertThat(ask(dns, "signed.example", Type.AAAA).status()).isEqualTo(Status.NO_DATA);
            assertThat(ask(dns, "none.example", Type.A).status()).isEqualTo(Status.NO_SUCH_NAME);
            assertThat(ask(dns, "bogus.example", Type.A).status()).isEqualTo(Status.BOGUS);
            assertThat(ask(dns, "broken.example", Type.A).status()).isEqualTo(Status.SERVER_FAILURE);
        }
    }

    @Test
    void asksForDnssecAndRecursion() throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone())) {
            ask(dns, "a.example", Type.SRV);

            Message query = dns.queries().getFirst();
            assertThat(query.getHeader().getFlag(Flags.RD)).isTrue();
            assertThat(query.getHeader().getFlag(Flags.AD)).isTrue();
            assertThat(query.getOPT().getFlags()).isEqualTo(0x8000);
        }
    }

    @Test
    void fetchesACutAnswerByTcp() throws IOException {
        FakeZone zone = new FakeZone();
        IntStream.range(0, 200).forEach(i -> zone.address("many.example", "192.0.2." + i));
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(ask(dns, "many.example", Type.A).records()).hasSize(200);
            assertThat(dns.queries()).hasSize(2);
        }
    }

    @Test
    void followsAliasesButNotForEver() throws IOException {
        FakeZone zone = new FakeZone()
                .alias("www.example", "a.example")
                .address("a.example", "192.0.2.1")
                .alias("loop.example", "pool.example")
                .alias("pool.example", "loop.example");
        IntStream.range(0, 11).forEach(i -> zone.alias("c" + i + ".example", "c" + (i + 1) + ".example"));
        zone.address("c11.example", "192.0.2.1");
        try (FakeDns dns = FakeDns.of(zone)) {
            assertThat(ask(dns, "www.example", Type.A).records()).hasSize(1);
            assertThat(ask(dns, "loop.example", Type.A).status()).isEqualTo(Status.MALFORMED);
            assertThat(ask(dns, "c1.example", Type.A).records())
                    .as("ten CNAMEs")
                    .hasSize(1);
            assertThat(ask(dns, "c0.example", Type.A).status()).as("eleven").isEqualTo(Status.MALFORMED);
        }
    }

    @Test
    void usesNothingThatWasNotAskedFor() throws IOException {
        try (FakeDns dns = FakeDns.answering(query -> List.of(smuggling(query).toWire()))) {
            Reply reply = ask(dns, "a.example", Type.A);

            assertThat(reply.records()).isEmpty();
            assertThat(reply.status()).isEqualTo(Status.NO_DATA);
        }
    }

    @Test
    void refusesAnAnswerToAnotherQuestion() throws IOException {
        try (FakeDns dns = FakeDns.answering(ResolverTest::otherQuestion)) {
            assertThat(ask(dns, "a.example", Type.A).answers()).isFalse();
        }
    }

    @Test
    void asksAgainAndThenSaysWhoWasSilent() throws IOException {
        try (FakeDns silent = FakeDns.answering(query -> List.of());
                FakeDns good = FakeDns.of(new FakeZone().address("a.example", "192.0.2.1"))) {
            Reply reply = ask(silent, "a.example", Type.A);
            assertThat(reply.status()).isEqualTo(Status.TIMED_OUT);
            assertThat(reply.detail()).contains(silent.address());
            assertThat(silent.queries()).hasSize(2);

            Reply second = ask(net.resolver(silent.address(), good.address()).forOneDomain(), "a.example", Type.A);
            assertThat(second.records()).hasSize(1);
        }
    }

    @Test
    void stopsAtTheDomainsAllowance() throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone().failing("example"))) {
            Lookups lookups = net.resolver(dns.address()).forOneDomain();
            for (int i = 0; i < 100; i++) {
                ask(lookups, "n" + i + ".example", Type.A);
            }

            assertThat(ask(lookups, "last.example", Type.A).status()).isEqualTo(Status.LIMIT);
            assertThat(dns.queries()).hasSize(60);
        }
    }

    @Test
    void neverAsksForOnions() throws IOException {
        try (FakeDns dns = FakeDns.of(new FakeZone())) {
            assertThat(ask(dns, "abc.ONION", Type.A).status()).isEqualTo(Status.ONION);
            assertThat(dns.queries()).isEmpty();
        }
    }

    @Test
    void saysInOneSentenceThatThereIsNoDns() throws IOException {
        try (FakeDns silent = FakeDns.answering(query -> List.of());
                FakeDns good = FakeDns.of(new FakeZone())) {
            assertThat(net.resolver(silent.address()).trouble().block(Duration.ofSeconds(10)))
                    .contains("no DNS server answers", "radar.dns.servers");
            assertThat(net.resolver(good.address()).trouble().blockOptional(Duration.ofSeconds(10)))
                    .isEmpty();
        }
    }

    private Reply ask(FakeDns dns, String name, int type) {
        return ask(net.resolver(dns.address()).forOneDomain(), name, type);
    }

    private static Reply ask(Lookups lookups, String name, int type) {
        return lookups.ask(name, type).blockOptional(Duration.ofSeconds(10)).orElseThrow();
    }

    private static Message smuggling(Message query) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        Name other = Name.fromConstantString("other.example.");
        reply.addRecord(
                new ARecord(other, DClass.IN, 60, java.net.InetAddress.ofLiteral("192.0.2.66")), Section.ANSWER);
        return reply;
    }

    private static List<byte[]> otherQuestion(Message query) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setRcode(Rcode.NOERROR);
        Name other = Name.fromConstantString("other.example.");
        reply.addRecord(org.xbill.DNS.Record.newRecord(other, Type.A, DClass.IN), Section.QUESTION);
        return List.of(reply.toWire());
    }
}
