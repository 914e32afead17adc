package org.xmppradar.query;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.model.LeafFindings;

/** A fact of any kind in a line, also of kinds that this version does not know: pure. */
final class FactWords {

    private static final int SHORT = 16;

    /** What every relationship carries, and what its scope says already. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "scope",
            "firstSeen",
            "lastSeen",
            "until",
            "nth",
            "times",
            "detail",
            "service",
            "transport",
            "host",
            "port",
            "entity",
            "phase",
            "position",
            "evidence");

    /** Where nodes have their names, the likeliest first. */
    private static final List<String> NAMES =
            List.of("unicode", "name", "key", "kind", "ip", "sha256", "spki", "ver", "form", "address", "title", "id");

    private FactWords() {}

    static String of(String type, Row fact, Row target) {
        return switch (type) {
            case "SERVED_BY" -> server(fact, target);
            case "PRESENTS" -> certificate(fact, target);
            case "RUNS" -> software(fact, target);
            case "WAS" -> Finding.of(target.text("kind")).title();
            case "FETCHED" -> WebFinding.of(target.text("kind")).title();
            case "ASKED" -> InBandFinding.of(target.text("kind")).title();
            case "FEDERATES_WITH" -> target.columns().isEmpty() ? "a link that is not named" : any(fact, target);
            case "DESCRIBED_BY" ->
                fact.optionalText("format").orElse("vCard") + " "
                        + target.optionalText("fullName").orElse("");
            case "EXTENDED_BY" -> target.optionalText("type").orElse("");
            default -> any(fact, target);
        };
    }

    private static String server(Row fact, Row target) {
        String door = target.text("name") + ":" + fact.number("port");
        return fact.optionalText("source").filter("fallback"::equals).isPresent()
                ? door + " (without SRV record)"
                : door + " (priority " + fact.optionalNumber("priority").orElse(0L) + ", weight "
                        + fact.optionalNumber("weight").orElse(0L) + ")";
    }

    private static String certificate(Row fact, Row target) {
        String name = target.optionalText("subjectTitle").orElse("") + " "
                + target.text("sha256").substring(0, SHORT);
        if (!isLeaf(fact)) {
            return name.strip() + " (in the chain)";
        }
        String checks = LeafFindings.words(fact.columns());
        return name.strip() + " (issued by "
                + target.optionalText("issuerTitle").orElse("nobody known") + (checks.isEmpty() ? "" : "; " + checks)
                + ")";
    }

    static boolean isLeaf(Row fact) {
        return fact.optionalNumber("position").orElse(0L) == 0;
    }

    private static String software(Row fact, Row target) {
        return fact.optionalNumber("confidence")
                .map(confidence -> target.text("name") + " (confidence " + confidence + " of 10)")
                .orElseGet(() -> release(fact, target));
    }

    /** What an entity says it runs. */
    static String release(Row fact, Row target) {
        return (target.optionalText("name").orElse("") + " "
                        + fact.optionalText("version").orElse(""))
                .strip();
    }

    private static String any(Row fact, Row target) {
        String details = new TreeMap<>(fact.columns())
                .entrySet().stream()
                        .filter(each -> !TOLD_ELSEWHERE.contains(each.getKey()))
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        String name = name(target);
        return details.isEmpty() ? name : name + " (" + details + ")";
    }

    /** What the node is called; one that has no name that we know is told by all that it carries. */
    private static String name(Row target) {
        return NAMES.stream()
                .flatMap(key -> Stream.ofNullable(target.columns().get(key)))
                .findFirst()
                .map(Objects::toString)
                .orElseGet(() -> new TreeMap<>(target.columns())
                        .entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
