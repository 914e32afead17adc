package org.xmppradar.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Interval;
import org.xmppradar.observation.TlsVersion;
import org.xmppradar.query.DomainDocument.AddressFact;
import org.xmppradar.query.DomainDocument.DoorFacts;
import org.xmppradar.query.DomainDocument.FeatureFact;
import org.xmppradar.query.DomainDocument.SoftwareFact;
import org.xmppradar.query.DomainDocument.TlsFact;
import org.xmppradar.query.DomainDocument.TlsSupportFact;

/** Brings together what was seen at one endpoint: pure. */
record DoorShape(
        List<Row> statuses,
        List<Row> certificates,
        List<Row> features,
        List<Row> traits,
        List<Row> software,
        PinShape pins,
        Seen domain,
        Visible visible) {

    private static final String RESUMPTION = "resumption";
    private static final FeatureKey STARTTLS = new FeatureKey("urn:ietf:params:xml:ns:xmpp-tls", "starttls");

    private record FeatureKey(String namespace, String name) {}

    DoorFacts facts(Row endpoint) {
        Door door = Door.of(endpoint);
        Optional<Row> leaf = certificates.stream()
                .filter(row -> Door.of(row).equals(door) && row.number("position") == 0)
                .findFirst();
        return new DoorFacts(
                door.service(),
                door.transport(),
                door.host(),
                (int) door.port(),
                number(endpoint, "priority"),
                number(endpoint, "weight"),
                endpoint.text("source"),
                endpoint.optionalText("dnssec").orElse(""),
                endpoint.instant("firstSeen"),
                domain.last(endpoint),
                domain.times(endpoint),
                status(door),
                addresses(endpoint, Seen.of(endpoint), visible),
                starttlsRequired(door),
                leaf.map(this::tls),
                tlsSupport(door),
                software(door),
                leaf.map(row -> row.row("certificate").text("sha256")),
                features(door, "before-tls"),
                features(door, "after-tls"));
    }

    private static Optional<Long> number(Row row, String column) {
        return row.columns().get(column) == null ? Optional.empty() : Optional.of(row.number(column));
    }

    private Optional<Status> status(Door door) {
        return statuses.stream()
                .filter(row -> Door.isOneIn(row) && Door.of(row).equals(door))
                .findFirst()
                .map(row -> Status.of(row, domain, visible));
    }

    static List<AddressFact> addresses(Row host, Seen seen, Visible visible) {
        return host.rows("addresses").stream()
                .map(row -> new AddressFact(
                        row.text("ip"),
                        row.optionalText("dnssec").orElse(""),
                        aliases(row, visible),
                        row.instant("firstSeen"),
                        seen.last(row),
                        seen.times(row),
                        row.optionalInstant("until").filter(until -> !until.equals(Interval.OPEN))))
                .toList();
    }

    /** The names between a question and its answer; a hidden one is left out. */
    static List<String> aliases(Row row, Visible visible) {
        return row.optionalText("aliases").stream()
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .filter(visible::shows)
                .toList();
    }

    private TlsFact tls(Row leaf) {
        return new TlsFact(
                leaf.optionalText("tlsVersion").orElse(""),
                leaf.optionalText("cipher").orElse(""),
                leaf.optionalText("group").orElse(""),
                leaf.optionalText("alpn").orElse(""),
                Check.of(leaf, pins.posh(leaf.text("service"), leaf)));
    }

    private Optional<Boolean> starttlsRequired(Door door) {
        List<String> values = features(door, "before-tls").stream()
                .filter(feature -> new FeatureKey(feature.namespace(), feature.name()).equals(STARTTLS))
                .map(FeatureFact::value)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.contains("required"));
    }

    private Optional<TlsSupportFact> tlsSupport(Door door) {
        List<String> accepted = at(door, traits).map(row -> row.text("key")).toList();
        List<String> refused = Stream.of(TlsVersion.values())
                .map(TlsVersion::key)
                .filter(key -> !accepted.contains(key) && domain.answered(scope(key, door)))
                .toList();
        List<String> versions = accepted.stream()
                .filter(key -> !key.equals(RESUMPTION))
                .sorted()
                .toList();
        return versions.isEmpty() && refused.isEmpty()
                ? Optional.empty()
                : Optional.of(new TlsSupportFact(
                        versions,
                        refused,
                        domain.answered(scope(RESUMPTION, door))
                                ? Optional.of(accepted.contains(RESUMPTION))
                                : Optional.empty()));
    }

    /** The scope of one trait, as ingest spells it (cypher/README.md). */
    private static String scope(String trait, Door door) {
        return "accepts-" + trait.replace(".", "") + "." + door.service() + "." + door.transport() + "@" + door.host()
                + ":" + door.port();
    }

    private List<SoftwareFact> software(Door door) {
        return at(door, software)
                .map(row -> new SoftwareFact(
                        row.text("name"),
                        (int) row.number("confidence"),
                        row.text("evidence"),
                        row.instant("firstSeen"),
                        domain.last(row),
                        domain.times(row)))
                .toList();
    }

    private static Stream<Row> at(Door door, List<Row> rows) {
        return rows.stream().filter(row -> Door.of(row).equals(door));
    }

    private List<FeatureFact> features(Door door, String phase) {
        return features.stream()
                .filter(row -> row.text("phase").equals(phase) && Door.of(row).equals(door))
                .filter(row -> visible.shows(row.optionalText("value").orElse("")))
                .map(this::feature)
                .toList();
    }

    private FeatureFact feature(Row row) {
        KnownFeature known = KnownFeature.of(row.text("namespace"));
        return new FeatureFact(
                row.text("namespace"),
                row.text("name"),
                row.optionalText("value").orElse(""),
                known.title(),
                known.reference(),
                row.instant("firstSeen"),
                domain.last(row),
                domain.times(row));
    }
}
