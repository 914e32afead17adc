package org.xmppradar.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.Scripts;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.model.Transport;

/** Every hostile peer gets the verdict that it deserves, and costs us little. */
class HostilePeersTest {

    private static final int WARMING = 5;
    private static final Target TARGET = new Target();
    private static final Toll TOLL = new Toll();

    static Stream<Attack> attacks() {
        return Stream.of(
                        XmlAttacks.all(),
                        FloodAttacks.all(),
                        EncodingAttacks.all(),
                        SlowAttacks.all(),
                        CompressionAttacks.all(),
                        TlsAttacks.all(),
                        CertificateAttacks.all(),
                        DnsAttacks.all(),
                        ReachAttacks.all(),
                        WebAttacks.all(),
                        DiscoAttacks.all(),
                        DocumentAttacks.all())
                .flatMap(Function.identity());
    }

    /** Loads the classes, which no peer is to pay for. */
    @BeforeAll
    static void warm() throws IOException {
        try (FakeServer good = FakeServer.playing(Scripts.good("a.example", TARGET.tls()))) {
            for (int i = 0; i < WARMING; i++) {
                assertThat(TARGET.visit(good, Transport.STARTTLS).failure()).isEmpty();
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        TOLL.write();
        TARGET.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void each_gets_its_verdict_and_costs_little(Attack attack) throws Exception {
        long before = Cost.spent();
        Met met = attack.act().on(TARGET);
        long milliseconds = (Cost.spent() - before) / 1_000_000;
        TOLL.add(attack, met, milliseconds);

        assertThat(met.verdict()).isEqualTo(attack.expected());
        assertThat(milliseconds).as("CPU ms").isLessThan(attack.limit().milliseconds());
        assertThat(met.bytes()).as("bytes").isLessThan(attack.limit().bytes());
    }
}
