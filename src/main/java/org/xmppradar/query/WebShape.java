package org.xmppradar.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.query.WebPresence.Document;
import org.xmppradar.query.WebPresence.Link;

/** Shapes the rows about a domain's documents on the web: pure. */
record WebShape(String domain, List<Row> rows, PinShape pins, Seen seen, Visible visible) {

    static final String XML = "host-meta-xml";
    static final String JSON = "host-meta-json";

    private static final Map<String, String> NAMES = Map.of(
            XML,
            "host-meta",
            JSON,
            "host-meta.json",
            "posh.c2s",
            "posh/xmpp-client.json",
            "posh.s2s",
            "posh/xmpp-server.json");

    private static final List<String> ORDER =
            List.of("host-meta", "host-meta.json", "posh/xmpp-client.json", "posh/xmpp-server.json");

    WebPresence presence() {
        List<Document> documents = of("FETCHED")
                .sorted(Comparator.comparingInt(row -> ORDER.indexOf(name(row.text("scope")))))
                .map(this::document)
                .toList();
        List<Link> links = links();
        return new WebPresence(documents, links, pins.pins(), WebNotes.of(documents, links));
    }

    /** The name of the document that a scope asks for. */
    static String name(String scope) {
        String document = scope.startsWith("status.") ? scope.substring("status.".length()) : scope;
        return NAMES.getOrDefault(document, document);
    }

    private Stream<Row> of(String type) {
        return rows.stream().filter(row -> row.text("type").equals(type));
    }

    private Document document(Row fetched) {
        String name = name(fetched.text("scope"));
        Optional<Row> served =
                of("SERVES").filter(row -> name(row.text("scope")).equals(name)).findFirst();
        return new Document(
                name,
                Scope.words(fetched.text("scope")),
                "https://" + domain + "/.well-known/" + name,
                served.map(row -> row.text("form")).orElse(""),
                served.flatMap(row -> number(row, "lifetime")),
                Status.of(WebFinding.of(fetched.text("kind")), fetched, seen, visible),
                served.map(row -> row.instant("firstSeen")),
                served.map(seen::last),
                served.map(seen::times));
    }

    /** What stands alike in both forms of host metadata is told once; only JSON can say more of it (XEP-0487). */
    private List<Link> links() {
        List<Row> all = of("LINKS_TO").toList();
        return all.stream()
                .filter(row ->
                        !row.text("scope").equals(XML) || in(all, JSON, row).isEmpty())
                .map(row -> link(row, in(all, XML, row)))
                .toList();
    }

    private static Optional<Row> in(List<Row> all, String scope, Row link) {
        return all.stream()
                .filter(row -> row.text("scope").equals(scope)
                        && row.text("rel").equals(link.text("rel"))
                        && row.text("href").equals(link.text("href")))
                .findFirst();
    }

    private Link link(Row row, Optional<Row> xml) {
        List<String> documents = Stream.concat(xml.stream(), Stream.of(row))
                .map(each -> name(each.text("scope")))
                .distinct()
                .toList();
        return new Link(
                visible.text(row.text("rel")),
                WebFinding.relation(row.text("rel")),
                visible.text(row.text("href")),
                number(row, "port"),
                number(row, "priority"),
                number(row, "weight"),
                visible.text(row.optionalText("sni").orElse("")),
                row.optionalText("ech").orElse(""),
                visible.text(row.optionalText("ips").orElse("")),
                documents,
                row.instant("firstSeen"),
                seen.last(row),
                seen.times(row));
    }

    private static Optional<Long> number(Row row, String column) {
        return row.columns().get(column) == null ? Optional.empty() : Optional.of(row.number(column));
    }
}
