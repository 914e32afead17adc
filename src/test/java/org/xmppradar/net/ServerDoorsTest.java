package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;
import org.xmppradar.fake.FakeDns;
import org.xmppradar.fake.FakeZone;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;

/** Where a server is called (RFC 6120 3.2, XEP-0368). */
class ServerDoorsTest {

    private final FakeZone zone = new FakeZone()
            .address("host.example", "127.0.0.1")
            .srv("_xmpp-server._tcp.both.example", 5, 5269, "host.example")
            .srv("_xmpps-server._tcp.both.example", 1, 5270, "host.example")
            .address("plain.example", "127.0.0.2")
            .record("_xmpp-server._tcp.closed.example", Type.SRV, "0 0 0 .")
            .address("closed.example", "127.0.0.3")
            .srv("_xmpp-server._tcp.hidden.example", 5, 5269, "x.onion")
            .srv("_xmpp-server._tcp.nowhere.example", 5, 5269, "nothing.example")
            .failing("_xmpp-server._tcp.broken.example")
            .failing("_xmpps-server._tcp.broken.example")
            .address("broken.example", "127.0.0.4");
    private final FakeDns dns = FakeDns.of(zone);
    private final TestNet net = TestNet.withPatience(Duration.ofSeconds(2));
    private final ServerDoors doors = new ServerDoors(net.resolver(dns.address()));

    @AfterEach
    void close() throws IOException {
        net.close();
        dns.close();
    }

    @Test
    void bothTransportsAreOneSet() {
        assertThat(seen("both.example"))
                .containsExactly("s2s direct host.example:5270", "s2s starttls host.example:5269");
    }

    @Test
    void theNamesOwnAddressCountsWithoutRecordsOnly() {
        assertThat(seen("plain.example")).containsExactly("s2s starttls plain.example:5269");
        assertThat(failure("closed.example")).isEqualTo(FailureKind.SERVICE_NOT_OFFERED);
        assertThat(failure("broken.example")).isEqualTo(FailureKind.DNS_SERVER_FAILURE);
    }

    @Test
    void whatLeadsNowhereIsTold() {
        assertThat(failure("nowhere.example")).isEqualTo(FailureKind.NO_ADDRESS);
        assertThat(failure("hidden.example")).isEqualTo(FailureKind.ONION_SKIPPED);
        assertThat(dns.questions()).noneMatch(question -> question.contains("onion"));
    }

    private List<String> seen(String domain) {
        return ((Outcome.Seen<List<ServerDoor>>) find(domain))
                .value().stream().map(door -> door.endpoint().toString()).toList();
    }

    private FailureKind failure(String domain) {
        return ((Outcome.Failed<List<ServerDoor>>) find(domain)).failure().kind();
    }

    private Outcome<List<ServerDoor>> find(String domain) {
        return doors.find(new DomainName(domain))
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }
}
