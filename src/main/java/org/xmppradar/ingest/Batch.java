package org.xmppradar.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Visit;

/**
 * Visits sorted for writing: each domain's in the order of time, and each host's sightings, from whichever visits, in the order of
 * time. Domains and hosts are sorted by name, so that two writers never wait for each other in a circle.
 */
record Batch(TreeMap<String, List<Visit>> domains, TreeMap<String, List<Sighting>> hosts) {

    static Batch of(Collection<Visit> visits) {
        TreeMap<String, List<Visit>> domains = visits.stream()
                .sorted(Comparator.comparing(Visit::startedAt).thenComparing(Visit::finishedAt))
                .collect(Collectors.groupingBy(visit -> visit.domain().ascii(), TreeMap::new, Collectors.toList()));
        TreeMap<String, List<Sighting>> hosts = domains.values().stream()
                .flatMap(List::stream)
                .flatMap(Batch::ofHosts)
                .sorted(Comparator.comparing(Sighting::at))
                .collect(Collectors.groupingBy(host -> host.subject().name(), TreeMap::new, Collectors.toList()));
        return new Batch(domains, hosts);
    }

    private static Stream<Sighting> ofHosts(Visit visit) {
        return VisitFacts.of(visit).stream().filter(sighting -> sighting.subject() instanceof Subject.OfHost);
    }

    /** A domain, as the graph knows it, after its visits. */
    Account domain(Row known, Calendar calendar) {
        return Account.of(known, domains.getOrDefault(known.text("name"), List.of()), calendar);
    }

    /** A host, as the graph knows it, after its sightings. */
    Account host(Row known) {
        return Account.of(known, hosts.getOrDefault(known.text("name"), List.of()));
    }

    Map<String, Object> domainNames() {
        return Map.of("names", List.copyOf(domains.keySet()));
    }

    Map<String, Object> hostNames() {
        return Map.of("names", List.copyOf(hosts.keySet()));
    }

    /** The domains, for {@code ingest/domains}. */
    List<Map<String, Object>> domainRows() {
        return domains.entrySet().stream()
                .map(domain -> domainRow(domain.getKey(), domain.getValue().getFirst()))
                .toList();
    }

    private static Map<String, Object> domainRow(String name, Visit first) {
        String unicode = new DomainName(name).unicode();
        return Map.of("name", name, "unicode", unicode, "at", first.startedAt().toEpochMilli());
    }

    /** The hosts, for {@code ingest/hosts}. */
    List<Map<String, Object>> hostRows() {
        return hosts.entrySet().stream()
                .map(host -> hostRow(host.getKey(), host.getValue().getFirst()))
                .toList();
    }

    private static Map<String, Object> hostRow(String name, Sighting first) {
        return Map.of("name", name, "at", first.at().toEpochMilli());
    }
}
