package org.xmppradar.lab.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the radar says beside the statuses of places, each in one line of text, by place: {@code TLS versions}, {@code usage},
 * {@code certificate}, {@code aliases of HOST}, {@code aliases of QUESTION}, each document on the web by its name, and
 * {@code web} for what all documents have in common.
 */
final class SeenFacts {

    private static final String NOTHING = "nothing";

    private final Map<String, String> facts = new LinkedHashMap<>();

    private SeenFacts() {}

    /** @param leaf what the radar says of the certificate; missing when it was not asked, or knows none */
    static Map<String, String> of(JsonNode document, JsonNode leaf) {
        SeenFacts seen = new SeenFacts();
        List<JsonNode> doors = document.path("endpoints").valueStream().toList();
        seen.put(
                "TLS versions",
                doors.stream().map(door -> door.path("tlsSupport")).map(SeenFacts::versions));
        seen.put("usage", doors.stream().map(SeenFacts::usage));
        seen.put("certificate", Stream.of(leaf).filter(JsonNode::isObject).map(SeenFacts::certificate));
        doors.forEach(door -> seen.put(
                "aliases of " + text(door, "host"),
                door.path("addresses").valueStream().map(SeenFacts::aliases)));
        document.path("dns")
                .valueStream()
                .forEach(question -> seen.put("aliases of " + text(question, "scope"), Stream.of(aliases(question))));
        seen.web(document.path("web"));
        return seen.facts;
    }

    private void web(JsonNode web) {
        List<JsonNode> documents = web.path("documents").valueStream().toList();
        documents.forEach(each -> put(text(each, "name"), Stream.of(document(web, each))));
        put("web", documents.stream().map(each -> document(web, each)));
    }

    /** One text where all say the same; where they do not, all that is said. */
    private void put(String place, Stream<String> texts) {
        String all = texts.filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" | "));
        facts.put(place, all.isEmpty() ? NOTHING : all);
    }

    private static String versions(JsonNode support) {
        return words(support.path("accepted"));
    }

    private static String usage(JsonNode door) {
        return door.path("tls")
                .path("checks")
                .valueStream()
                .filter(check -> text(check, "name").equals("usage"))
                .map(check -> text(check, "outcome"))
                .collect(Collectors.joining());
    }

    private static String certificate(JsonNode leaf) {
        List<String> parts = new ArrayList<>(List.of(words(leaf.path("usages"))));
        count("logs", leaf.path("certificateLogs").size(), parts);
        if (leaf.path("mustStaple").asBoolean()) {
            parts.add("must staple");
        }
        return String.join(", ", parts);
    }

    private static String aliases(JsonNode answer) {
        return words(answer.path("aliases"));
    }

    /** The status and, of a document that is there, its form and how much it says. */
    private static String document(JsonNode web, JsonNode document) {
        String form = text(document, "form");
        List<String> parts = new ArrayList<>();
        parts.add(text(document.path("status"), "kind") + (form.isEmpty() ? "" : ": " + form));
        Predicate<JsonNode> here = pin -> text(pin, "document").equals(text(document, "name"));
        count(
                "links",
                web.path("links")
                        .valueStream()
                        .filter(link -> isIn(document, link))
                        .count(),
                parts);
        count("pins", web.path("pins").valueStream().filter(here).count(), parts);
        count(
                "presented",
                web.path("pins")
                        .valueStream()
                        .filter(here.and(pin -> pin.path("presented").asBoolean(false)))
                        .count(),
                parts);
        return String.join(", ", parts);
    }

    private static boolean isIn(JsonNode document, JsonNode link) {
        return link.path("documents")
                .valueStream()
                .anyMatch(name -> name.asString("").equals(text(document, "name")));
    }

    private static void count(String what, long number, List<String> parts) {
        if (number > 0) {
            parts.add(what + " " + number);
        }
    }

    private static String words(JsonNode array) {
        return array.valueStream().map(each -> each.asString("")).collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
