package org.xmppradar.lab.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.Findings;
import tools.jackson.databind.JsonNode;

/**
 * What the radar says of a domain, read from its document ({@code /api/v1/domains/NAME}). With {@link SeenFacts} the one class
 * that knows its form.
 *
 * @param facts what is said beside the places' statuses, by place
 */
public record SeenDomain(String name, List<SeenPlace> places, Map<String, String> facts) {

    private static final String SRV = "srv.";

    public SeenDomain {
        places = List.copyOf(places);
        facts = Map.copyOf(facts);
    }

    /** @param leaf the document of the certificate that {@link #leaf} names */
    static SeenDomain read(JsonNode document, JsonNode leaf) {
        Stream<SeenPlace> doors = elements(document.path("endpoints")).map(SeenDomain::door);
        Stream<SeenPlace> questions = elements(document.path("dns"))
                .filter(question -> text(question, "scope").startsWith(SRV))
                .filter(question -> !question.path("answered").asBoolean())
                .map(SeenDomain::question);
        return new SeenDomain(
                text(document, "name"), Stream.concat(doors, questions).toList(), SeenFacts.of(document, leaf));
    }

    /** The first certificate that a door of the domain shows. */
    static Optional<String> leaf(JsonNode document) {
        return elements(document.path("endpoints"))
                .map(door -> text(door, "certificate"))
                .filter(sha256 -> !sha256.isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    private static SeenPlace door(JsonNode door) {
        String place = text(door, "service") + " " + text(door, "transport") + " " + text(door, "host") + ":"
                + door.path("port").asInt();
        return new SeenPlace(
                place,
                status(door.path("status")),
                Optional.of(door.path("tls")).filter(JsonNode::isObject).map(SeenDomain::findings),
                Optional.of(text(door, "certificate")).filter(hash -> !hash.isEmpty()));
    }

    private static SeenPlace question(JsonNode question) {
        return new SeenPlace(
                text(question, "scope").substring(SRV.length()).replace('.', ' '),
                status(question.path("status")),
                Optional.empty(),
                Optional.empty());
    }

    private static String status(JsonNode status) {
        return status.isObject() ? text(status, "kind") : "not visited";
    }

    private static Findings findings(JsonNode tls) {
        return new Findings(check(tls, "trust"), check(tls, "name"), check(tls, "time"), check(tls, "DANE"));
    }

    private static String check(JsonNode tls, String name) {
        return elements(tls.path("checks"))
                .filter(check -> text(check, "name").equals(name))
                .map(check -> text(check, "outcome"))
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
