package org.xmppradar.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.DnsAnswer;
import org.xmppradar.observation.Dnssec;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.FallbackHost;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SrvRecord;

/** {@code (:Domain)-[:SERVED_BY]->(:Host)}: the endpoints that a domain names, or has without naming them. */
final class SrvFacts {

    private SrvFacts() {}

    static Stream<Sighting> of(ServiceRecords asked) {
        Subject domain = new Subject.OfDomain(asked.domain());
        Scope scope = Scope.srv(asked.service(), asked.transport());
        Stream<Sighting> servers = DnsFacts.answer(asked.answer())
                .map(answer -> new Sighting(domain, scope, servers(asked, scope, answer), asked.at()))
                .stream();
        return Stream.of(servers, noFallback(asked, domain), Stream.of(status(asked, domain)))
                .flatMap(sightings -> sightings);
    }

    /** A domain that does not exist has no address of its own either; nobody asks for it then (RFC 8020). */
    private static Stream<Sighting> noFallback(ServiceRecords asked, Subject domain) {
        boolean gone = asked.answer() instanceof Outcome.Failed<?>(Failure failure)
                && failure.kind() == FailureKind.NO_SUCH_DOMAIN;
        return gone && asked.transport() == Transport.STARTTLS
                ? Stream.of(new Sighting(domain, Scope.fallback(asked.service()), Set.of(), asked.at()))
                : Stream.empty();
    }

    static Stream<Sighting> of(FallbackHost asked) {
        Scope scope = Scope.fallback(asked.service());
        Fact itself = Fact.of(
                FactType.SERVED_BY,
                scope,
                HostName.of(asked.domain()).ascii(),
                Map.of(
                        "service",
                        asked.service().key(),
                        "transport",
                        Transport.STARTTLS.key(),
                        "port",
                        (long) asked.service().fallbackPort(),
                        "priority",
                        0L,
                        "weight",
                        0L,
                        "source",
                        "fallback",
                        "dnssec",
                        asked.dnssec().key()));
        Set<Fact> facts = asked.applies() ? Set.of(itself) : Set.of();
        return Stream.of(new Sighting(new Subject.OfDomain(asked.domain()), scope, facts, asked.at()));
    }

    private static Set<Fact> servers(ServiceRecords asked, Scope scope, DnsAnswer<SrvRecord> answer) {
        return answer.records().stream()
                .flatMap(record ->
                        record.target().stream().map(host -> server(asked, scope, record, host, answer.dnssec())))
                .collect(Collectors.toSet());
    }

    private static Fact server(ServiceRecords asked, Scope scope, SrvRecord record, HostName host, Dnssec dnssec) {
        return Fact.of(
                FactType.SERVED_BY,
                scope,
                host.ascii(),
                Map.of(
                        "service",
                        asked.service().key(),
                        "transport",
                        asked.transport().key(),
                        "port",
                        (long) record.port(),
                        "priority",
                        (long) record.priority(),
                        "weight",
                        (long) record.weight(),
                        "source",
                        "srv",
                        "dnssec",
                        dnssec.key()));
    }

    private static Sighting status(ServiceRecords asked, Subject domain) {
        Scope scope = Scope.statusOfSrv(asked.service(), asked.transport());
        Map<String, Object> question = DnsFacts.question(asked.answer());
        question.put("service", asked.service().key());
        question.put("transport", asked.transport().key());
        Fact status = StreamFacts.status(scope, question, problem(asked.answer()));
        return new Sighting(domain, scope, Set.of(status), asked.at());
    }

    private static Optional<Failure> problem(Outcome<DnsAnswer<SrvRecord>> outcome) {
        return switch (outcome) {
            case Outcome.Failed<DnsAnswer<SrvRecord>>(Failure failure) -> Optional.of(failure);
            case Outcome.Seen<DnsAnswer<SrvRecord>>(DnsAnswer<SrvRecord> answer)
            when isDeclined(answer) -> Optional.of(Failure.of(FailureKind.SERVICE_NOT_OFFERED));
            case Outcome.Seen<DnsAnswer<SrvRecord>> _ -> Optional.empty();
        };
    }

    /** RFC 2782: a dot as the target means that the service is decidedly not available at this domain. */
    private static boolean isDeclined(DnsAnswer<SrvRecord> answer) {
        return !answer.records().isEmpty()
                && answer.records().stream().allMatch(record -> record.target().isEmpty());
    }
}
