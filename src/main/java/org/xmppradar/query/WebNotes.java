package org.xmppradar.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xmppradar.query.WebPresence.Document;
import org.xmppradar.query.WebPresence.Link;

/** What is odd about a domain's documents on the web, a sentence each: pure. */
final class WebNotes {

    private static final String XML = WebShape.name(WebShape.XML);
    private static final String JSON = WebShape.name(WebShape.JSON);

    /** The ways that both forms of host metadata can name (XEP-0156); all others stand in JSON only (XEP-0487). */
    private static final Set<String> IN_BOTH = Set.of("WebSocket", "BOSH", "HTTP polling (obsolete)");

    private WebNotes() {}

    static List<String> of(List<Document> documents, List<Link> links) {
        Optional<Document> xml = found(documents, XML);
        Optional<Document> json = found(documents, JSON);
        Stream<String> differences = xml.isPresent() && json.isPresent()
                ? Stream.concat(onlyIn(XML, links), onlyIn(JSON, links))
                : Stream.empty();
        return Stream.of(
                        differences,
                        missing(documents, xml, json),
                        links.stream().flatMap(WebNotes::insecure),
                        documents.stream().flatMap(WebNotes::useless))
                .flatMap(notes -> notes)
                .toList();
    }

    private static Optional<Document> found(List<Document> documents, String name) {
        return documents.stream()
                .filter(document ->
                        document.name().equals(name) && document.status().kind().equals("found"))
                .findFirst();
    }

    private static Stream<String> onlyIn(String document, List<Link> links) {
        Predicate<Link> alone = link -> link.documents().equals(List.of(document));
        return links.stream()
                .filter(link -> IN_BOTH.contains(link.title()))
                .filter(alone)
                .map(link -> "Only " + document + " names " + link.title() + " at " + link.href() + ".");
    }

    private static Stream<String> missing(List<Document> documents, Optional<Document> xml, Optional<Document> json) {
        boolean absent = documents.stream()
                .anyMatch(document ->
                        document.name().equals(XML) && document.status().kind().equals("absent"));
        boolean first = json.filter(document -> document.form().equals("JRD")).isPresent();
        return xml.isEmpty() && absent && first
                ? Stream.of("There is " + JSON + " without " + XML + ", which XEP-0156 demands.")
                : Stream.empty();
    }

    private static Stream<String> insecure(Link link) {
        String href = link.href().toLowerCase(Locale.ROOT);
        return href.startsWith("http:") || href.startsWith("ws:")
                ? Stream.of(link.href() + " is not encrypted, so clients must not use it (XEP-0156).")
                : Stream.empty();
    }

    private static Stream<String> useless(Document document) {
        return document.form().startsWith("POSH")
                        && document.lifetime().filter(seconds -> seconds == 0).isPresent()
                ? Stream.of(document.name() + " does not say for how long it holds, so it must not be used (RFC 7711).")
                : Stream.empty();
    }
}
