package org.xmppradar.ingest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.TlsaRecord;

/** {@code (:Host)-[:RESOLVES_TO]->(:Address)} and {@code (:Domain)-[:PUBLISHES]->(:DnsRecord)}. */
final class DnsFacts {

    /** Failures that are answers: the DNS says that there is nothing. */
    private static final Set<FailureKind> NOTHING_THERE =
            Set.of(FailureKind.NO_SUCH_DOMAIN, FailureKind.NO_ADDRESS, FailureKind.SERVICE_NOT_OFFERED);

    /** A whole certificate (matching type 0) would be longer than a key of the database may be. */
    private static final int LONGEST_KEY = 1024;

    private DnsFacts() {}

    /** What the DNS said; empty when it said nothing: SERVFAIL, a time-out and a bogus signature are no answers. */
    static <T> Optional<DnsAnswer<T>> answer(Outcome<DnsAnswer<T>> outcome) {
        return switch (outcome) {
            case Outcome.Seen<DnsAnswer<T>>(DnsAnswer<T> answer) -> Optional.of(answer);
            case Outcome.Failed<DnsAnswer<T>>(Failure failure) ->
                NOTHING_THERE.contains(failure.kind())
                        ? Optional.of(new DnsAnswer<>(List.of(), false))
                        : Optional.empty();
        };
    }

    static Stream<Sighting> of(HostAddresses asked) {
        Subject host = new Subject.OfHost(asked.host());
        Scope scope = Scope.addresses(asked.family());
        return answer(asked.answer())
                .map(answer -> new Sighting(host, scope, facts(answer, ip -> address(scope, ip)), asked.at()))
                .stream();
    }

    static Stream<Sighting> of(TlsaRecords asked) {
        Subject domain = new Subject.OfDomain(asked.domain());
        Scope scope = Scope.tlsa(asked.endpoint().host(), asked.endpoint().port());
        return answer(asked.answer())
                .map(answer ->
                        new Sighting(domain, scope, facts(answer, record -> tlsa(asked, answer, record)), asked.at()))
                .stream();
    }

    private static <T> Set<Fact> facts(DnsAnswer<T> answer, Function<T, Fact> shape) {
        return answer.records().stream().map(shape).collect(Collectors.toSet());
    }

    private static Fact address(Scope scope, InetAddress ip) {
        long family = ip instanceof Inet6Address ? 6 : 4;
        return Fact.of(FactType.RESOLVES_TO, scope, AddressText.of(ip), Map.of())
                .withNode(Map.of("family", family));
    }

    private static Fact tlsa(TlsaRecords asked, DnsAnswer<TlsaRecord> answer, TlsaRecord record) {
        String value = record.text().length() <= LONGEST_KEY ? record.text() : digested(record);
        Map<String, Object> properties = Map.of(
                "host", asked.endpoint().host().ascii(),
                "port", (long) asked.endpoint().port(),
                "authenticated", answer.authenticated());
        Scope scope = Scope.tlsa(asked.endpoint().host(), asked.endpoint().port());
        return Fact.of(FactType.PUBLISHES, scope, "TLSA " + value, properties)
                .withNode(Map.of("type", "TLSA", "value", value));
    }

    private static String digested(TlsaRecord record) {
        Fingerprint digest = Fingerprint.of(record.data().getBytes(StandardCharsets.US_ASCII));
        return new TlsaRecord(record.usage(), record.selector(), record.matchingType(), "sha256:" + digest).text();
    }
}
