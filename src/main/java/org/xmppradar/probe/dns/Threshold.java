package org.xmppradar.probe.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.TlsaRecord;

/** All the answers that lead to a domain's doors; pure. */
record Threshold(List<Route> routes, List<HostAddresses> hosts, List<TlsaRecords> tlsa) {

    List<Door> doors() {
        return routes.stream().map(this::door).toList();
    }

    private Door door(Route route) {
        Endpoint endpoint = route.endpoint();
        List<InetAddress> addresses = addresses(endpoint.host());
        Optional<DnsAnswer<TlsaRecord>> records = tlsa(endpoint);
        return new Door(
                endpoint,
                addresses,
                addresses.isEmpty() ? Optional.of(obstacle(endpoint.host())) : Optional.empty(),
                records.map(DnsAnswer::records).orElse(List.of()),
                route.secure()
                        && records.map(answer -> answer.dnssec().isSecure()).orElse(false));
    }

    private List<InetAddress> addresses(HostName host) {
        return asked(host)
                .flatMap(outcome -> outcome instanceof Outcome.Seen<DnsAnswer<InetAddress>>(DnsAnswer<InetAddress> seen)
                        ? seen.records().stream()
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /** A failure outweighs "there is none": with it, nobody knows whether there is an address. */
    private Failure obstacle(HostName host) {
        if (host.isOnion()) {
            return new Failure(FailureKind.ONION_SKIPPED, host.ascii());
        }
        return asked(host)
                .flatMap(outcome -> outcome instanceof Outcome.Failed<DnsAnswer<InetAddress>>(Failure failure)
                        ? Stream.of(failure)
                        : Stream.empty())
                .findFirst()
                .orElse(new Failure(FailureKind.NO_ADDRESS, host.ascii()));
    }

    private Stream<Outcome<DnsAnswer<InetAddress>>> asked(HostName host) {
        return hosts.stream().filter(seen -> seen.host().equals(host)).map(HostAddresses::answer);
    }

    private Optional<DnsAnswer<TlsaRecord>> tlsa(Endpoint endpoint) {
        return tlsa.stream()
                .filter(asked -> asked.endpoint().equals(endpoint))
                .flatMap(asked ->
                        asked.answer() instanceof Outcome.Seen<DnsAnswer<TlsaRecord>>(DnsAnswer<TlsaRecord> seen)
                                ? Stream.of(seen)
                                : Stream.empty())
                .findFirst();
    }
}
