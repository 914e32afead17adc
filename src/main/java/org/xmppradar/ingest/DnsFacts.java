package org.xmppradar.ingest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.Text;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.DomainRecords;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PublishedRecord;
import org.xmppradar.observation.TlsaRecord;

/**
 * {@code (:Host)-[:RESOLVES_TO]->(:Address)} and {@code (:Domain)-[:PUBLISHES]->(:DnsRecord)}, and how each question about the
 * domain was answered.
 */
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
                        ? Optional.of(new DnsAnswer<>(List.of(), Dnssec.UNSIGNED))
                        : Optional.empty();
        };
    }

    static Stream<Sighting> of(HostAddresses asked) {
        Subject host = new Subject.OfHost(asked.host());
        Scope scope = Scope.addresses(asked.family());
        return answer(asked.answer())
                .map(answer -> new Sighting(host, scope, facts(answer, ip -> address(scope, answer, ip)), asked.at()))
                .stream();
    }

    static Stream<Sighting> of(TlsaRecords asked) {
        Subject domain = new Subject.OfDomain(asked.domain());
        Scope scope = Scope.tlsa(asked.endpoint().host(), asked.endpoint().port());
        Stream<Sighting> records = answer(asked.answer())
                .map(answer ->
                        new Sighting(domain, scope, facts(answer, record -> tlsa(asked, answer, record)), asked.at()))
                .stream();
        return Stream.concat(
                records, Stream.of(status(domain, Scope.statusOf(scope), host(asked), asked.answer(), asked.at())));
    }

    static Stream<Sighting> of(DomainRecords asked) {
        Subject domain = new Subject.OfDomain(asked.domain());
        Scope scope = Scope.records(asked.kind());
        Stream<Sighting> records = answer(asked.answer())
                .map(answer ->
                        new Sighting(domain, scope, facts(answer, record -> record(asked, answer, record)), asked.at()))
                .stream();
        return Stream.concat(
                records, Stream.of(status(domain, Scope.statusOf(scope), Map.of(), asked.answer(), asked.at())));
    }

    /** How a question was answered: how far DNSSEC vouches for it, and over which CNAMEs; nothing when it was not. */
    static <T> Map<String, Object> question(Outcome<DnsAnswer<T>> outcome) {
        return outcome instanceof Outcome.Seen<DnsAnswer<T>>(DnsAnswer<T> answer) ? assurance(answer) : new HashMap<>();
    }

    private static Map<String, Object> assurance(DnsAnswer<?> answer) {
        Map<String, Object> assurance = new HashMap<>();
        assurance.put("dnssec", answer.dnssec().key());
        if (!answer.aliases().isEmpty()) {
            assurance.put("aliases", Text.clean(String.join(" ", answer.aliases()), LONGEST_KEY));
        }
        return assurance;
    }

    private static <T> Sighting status(
            Subject domain, Scope scope, Map<String, Object> place, Outcome<DnsAnswer<T>> outcome, Instant at) {
        Map<String, Object> question = question(outcome);
        question.putAll(place);
        Optional<Failure> problem = outcome instanceof Outcome.Failed<DnsAnswer<T>>(Failure failure)
                        && !NOTHING_THERE.contains(failure.kind())
                ? Optional.of(failure)
                : Optional.empty();
        return new Sighting(domain, scope, Set.of(StreamFacts.status(scope, question, problem)), at);
    }

    private static <T> Set<Fact> facts(DnsAnswer<T> answer, Function<T, Fact> shape) {
        return answer.records().stream().map(shape).collect(Collectors.toSet());
    }

    private static Fact address(Scope scope, DnsAnswer<?> answer, InetAddress ip) {
        long family = ip instanceof Inet6Address ? 6 : 4;
        return Fact.of(FactType.RESOLVES_TO, scope, AddressText.of(ip), assurance(answer))
                .withNode(Map.of("family", family));
    }

    private static Fact tlsa(TlsaRecords asked, DnsAnswer<TlsaRecord> answer, TlsaRecord record) {
        String value = record.text().length() <= LONGEST_KEY ? record.text() : digested(record);
        Map<String, Object> properties = new HashMap<>(host(asked));
        properties.put("port", (long) asked.endpoint().port());
        properties.put("dnssec", answer.dnssec().key());
        Scope scope = Scope.tlsa(asked.endpoint().host(), asked.endpoint().port());
        return Fact.of(FactType.PUBLISHES, scope, "TLSA " + value, properties)
                .withNode(Map.of("type", "TLSA", "value", value));
    }

    private static Map<String, Object> host(TlsaRecords asked) {
        return Map.of("host", asked.endpoint().host().ascii());
    }

    private static Fact record(DomainRecords asked, DnsAnswer<?> answer, PublishedRecord record) {
        Map<String, Object> properties =
                Map.of("owner", record.owner(), "dnssec", answer.dnssec().key());
        String type = asked.kind().type();
        return Fact.of(FactType.PUBLISHES, Scope.records(asked.kind()), type + " " + record.value(), properties)
                .withNode(Map.of("type", type, "value", record.value()));
    }

    private static String digested(TlsaRecord record) {
        Fingerprint digest = Fingerprint.of(record.data().getBytes(StandardCharsets.US_ASCII));
        return new TlsaRecord(record.usage(), record.selector(), record.matchingType(), "sha256:" + digest).text();
    }
}
