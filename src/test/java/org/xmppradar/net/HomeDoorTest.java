package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeServer;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** Where our own home server may be (threats.md S1): where the operator says, and else where anybody's may. */
class HomeDoorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final DomainName HOME = DomainName.parse("home.example");

    private final TestNet net = TestNet.guarded(Duration.ofSeconds(2));
    private final FakeDns dns = FakeDns.of(new FakeZone()
            .srv("_xmpp-client._tcp.home.example", 20, 5299, "public.example")
            .srv("_xmpp-client._tcp.home.example", 10, 5300, "inside.example")
            .srv("_xmpp-client._tcp.closed.example", 0, 0, ".")
            .address("public.example", "9.9.9.9")
            .address("inside.example", "10.1.2.3")
            .address("bare.example", "9.9.9.10")
            .failing("lame.example"));

    @AfterEach
    void close() throws IOException {
        dns.close();
        net.close();
    }

    @Test
    void an_address_that_the_operator_wrote_needs_no_leave() {
        assertThat(places(door().host("127.0.0.1", 5347))).isEqualTo("127.0.0.1:5347");
    }

    @Test
    void a_name_leads_to_public_addresses_only() {
        assertThat(places(door().host("public.example", 5347))).isEqualTo("9.9.9.9:5347");
        assertThat(places(door().host("inside.example", 5347))).isEmpty();
        assertThat(trouble(door().host("inside.example", 5347)))
                .contains("10.1.2.3")
                .contains("radar.link.home-addresses-allowed");
    }

    @Test
    void a_name_may_lead_to_where_the_operator_allows() {
        assertThat(places(door("10.0.0.0/8").host("inside.example", 5347))).isEqualTo("10.1.2.3:5347");
        assertThat(places(door("10.1.2.3").host("inside.example", 5347))).isEqualTo("10.1.2.3:5347");
        assertThat(places(door("10.1.2.4", "fd00::/8").host("inside.example", 5347)))
                .isEmpty();
    }

    @Test
    void an_account_is_where_its_domain_says() {
        assertThat(places(door().clientsOf(HOME))).isEqualTo("9.9.9.9:5299");
        assertThat(places(door("10.0.0.0/8").clientsOf(HOME))).isEqualTo("10.1.2.3:5300 9.9.9.9:5299");
        assertThat(places(door().clientsOf(DomainName.parse("bare.example")))).isEqualTo("9.9.9.10:5222");
    }

    @Test
    void what_the_dns_does_not_say_is_told() {
        assertThat(trouble(door().clientsOf(DomainName.parse("closed.example"))))
                .contains("offers no service");
        assertThat(trouble(door().clientsOf(DomainName.parse("nowhere.example"))))
                .contains("has no address");
        assertThat(trouble(door().clientsOf(DomainName.parse("lame.example")))).contains("the DNS does not say");
    }

    @Test
    void its_sockets_lead_there_and_nowhere_else() throws IOException {
        try (FakeServer server = FakeServer.playing(peer -> peer.hearOut());
                Socket right = socket(server.port());
                Socket wrong = socket(server.port())) {
            right.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 1000);
            assertThat(right.isConnected()).isTrue();

            assertThatThrownBy(() -> wrong.connect(new InetSocketAddress("127.0.0.2", server.port()), 1000))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not to be opened");
        }
    }

    @Test
    void nobody_at_home_is_told() throws IOException {
        FakeServer gone = FakeServer.playing(_ -> {});
        gone.close();

        Dialed dialed = door().host("127.0.0.1", gone.port())
                .flatMap(search -> door().dial(search.places().getFirst()))
                .blockOptional(PATIENCE)
                .orElseThrow();

        assertThat(dialed)
                .isInstanceOfSatisfying(
                        Dialed.NotConnected.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Dialed.Reason.REFUSED));
    }

    private Socket socket(int port) throws IOException {
        return door().host("127.0.0.1", port)
                .blockOptional(PATIENCE)
                .orElseThrow()
                .places()
                .getFirst()
                .sockets()
                .createSocket();
    }

    private HomeDoor door(String... allowed) {
        return net.homeDoor(net.resolver(dns.address()), allowed);
    }

    private static String trouble(Mono<HomeDoor.Search> search) {
        return search.blockOptional(PATIENCE).orElseThrow().trouble();
    }

    private static String places(Mono<HomeDoor.Search> search) {
        return String.join(
                " ",
                search.blockOptional(PATIENCE).orElseThrow().places().stream()
                        .map(HomePlace::toString)
                        .toList());
    }
}
