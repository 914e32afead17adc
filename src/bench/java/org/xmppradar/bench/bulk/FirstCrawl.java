package org.xmppradar.bench.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.bulk.Sink.Place;
import org.xmppradar.graph.Row;

/**
 * What the statements of {@code cypher/ingest} would make of an empty graph. It holds for a first crawl only, in which every domain comes
 * once: nothing is known of domains before, hosts are remembered, and nothing ends.
 */
final class FirstCrawl {

    private static final Object OPEN = 253_402_214_400_000L;

    private final Sink sink;
    private final Set<Place> written = new HashSet<>();
    private final Map<String, Map<String, Object>> domains = new TreeMap<>();
    private final Map<String, Place> issuers = new HashMap<>();
    private final Hosts hosts = new Hosts();
    private final Changes changes;

    FirstCrawl(Sink sink) {
        this.sink = sink;
        this.changes = new Changes(sink);
    }

    List<Row> knownHosts(List<String> names) {
        return names.stream().map(hosts::known).toList();
    }

    List<Row> factsOfHosts(List<String> names) {
        return names.stream().map(hosts::facts).toList();
    }

    void run(String statement, List<Row> rows) {
        for (Row row : rows) {
            switch (statement) {
                case "ingest/domains" -> domain(row);
                case "ingest/hosts" -> hosts.begin(row.text("name"), row.number("at"));
                case "ingest/certificates" -> certificate(row);
                case "ingest/issued-by" -> issuer(row);
                case "ingest/domain-changed" -> changes.add(Place.domain(row.text("source")), row);
                case "ingest/host-changed" -> changes.add(Place.host(row.text("source")), row);
                case "ingest/concerns-authorities" -> concernsAuthority(row);
                case "ingest/concerns-software" ->
                    changes.concerns(row.text("id"), "software", new Place("Software", row.text("target")));
                case "ingest/concerns-hosts" ->
                    changes.concerns(row.text("id"), "host", Place.host(row.text("target")));
                case "ingest/domain-visited" -> visited(row);
                case "ingest/host-seen" ->
                    hosts.seen(row.text("name"), row.row("properties").columns());
                default -> fact(shape(statement), row);
            }
        }
    }

    private static Shape shape(String statement) {
        return Shape.of(statement)
                .orElseThrow(() -> new BenchFailure("no first crawl of a synthetic federation sends " + statement));
    }

    private void domain(Row row) {
        domains.put(
                row.text("name"),
                new HashMap<>(Map.of(
                        "name", row.text("name"),
                        "unicode", row.text("unicode"),
                        "firstSeen", row.number("at"),
                        "foundVia", List.of(),
                        "visits", 0L)));
    }

    private void visited(Row row) {
        Map<String, Object> domain = domains.getOrDefault(row.text("name"), new HashMap<>());
        domain.putAll(row.row("properties").columns());
    }

    private void fact(Shape shape, Row row) {
        Map<String, Object> properties = row.row("properties").columns();
        String key = row.text("target");
        if (!shape.findsTarget()) {
            node(
                    shape.target(key),
                    shape.node(key, row.row("node").columns(), Objects.requireNonNull(properties.get("firstSeen"))));
        }
        if (shape == Shape.RESOLVES_TO) {
            hosts.resolvesTo(row.text("source"), key, properties);
        }
        sink.relationship(shape.source(row.text("source")), shape.name(), shape.target(key), properties);
    }

    private boolean node(Place place, Map<String, Object> properties) {
        boolean isNew = written.add(place);
        if (isNew) {
            sink.node(place, properties);
        }
        return isNew;
    }

    private void certificate(Row row) {
        Map<String, Object> node = new HashMap<>(row.row("node").columns());
        Object at = row.row("properties").number("firstSeen");
        String spki = row.row("node").text("spki");
        node.keySet().removeAll(Set.of("spki", "issuedBy"));
        node.putAll(Map.of("sha256", row.text("target"), "firstSeen", at));
        Place certificate = new Place("Certificate", row.text("target"));
        if (node(certificate, node)) {
            Place key = new Place("PublicKey", spki);
            node(key, Map.of("spki", spki, "algorithm", row.row("node").text("key"), "firstSeen", at));
            sink.relationship(certificate, "HAS_KEY", key, since(at));
        }
    }

    private void issuer(Row row) {
        Row node = row.row("node");
        Object at = row.row("properties").number("firstSeen");
        Place authority = new Place("CertificateAuthority", node.text("issuedBy"));
        node(authority, Map.of("key", authority.key(), "title", node.text("issuerTitle"), "firstSeen", at));
        if (issuers.put(row.text("target"), authority) == null) {
            sink.relationship(new Place("Certificate", row.text("target")), "ISSUED_BY", authority, since(at));
        }
    }

    private static Map<String, Object> since(Object at) {
        return Map.of("firstSeen", at, "lastSeen", at, "until", OPEN);
    }

    private void concernsAuthority(Row row) {
        Optional.ofNullable(issuers.get(row.text("target")))
                .ifPresent(authority -> changes.concerns(row.text("id"), "authority", authority));
    }

    void number(List<String> ids) {
        changes.number(ids);
    }

    /** The domains of a batch are all that will ever be known of them. */
    void endOfBatch() {
        domains.forEach((name, properties) -> sink.node(Place.domain(name), properties));
        domains.clear();
    }

    void end() {
        hosts.all().forEach((name, properties) -> sink.node(Place.host(name), properties));
        changes.end();
    }
}
