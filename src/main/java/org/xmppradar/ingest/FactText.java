package org.xmppradar.ingest;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppradar.model.LeafFindings;
import org.xmppradar.observation.Dnssec;

/** A fact in a line for people, as the change log keeps it: enough to tell it from the facts before and after it. */
final class FactText {

    private static final int SHORT = 16;

    private FactText() {}

    static String of(Fact fact) {
        return switch (fact.type()) {
            case SERVED_BY -> server(fact);
            case PRESENTS -> certificate(fact);
            case PUBLISHES -> fact.target() + (isSecure(fact) ? "" : " (not signed)");
            case RUNS -> software(fact);
            case LISTS, OFFERS, IDENTIFIES_AS, HOLDS, CONTACT, FEDERATES_WITH, REACHED_BY -> InBandText.of(fact);
            case EXTENDED_BY -> fact.target().substring(0, fact.target().lastIndexOf(' '));
            case DESCRIBED_BY ->
                fact.properties().get("format") + " " + fact.target().substring(0, SHORT);
            case SERVES -> "published as " + fact.target() + lifetime(fact);
            case LINKS_TO, PINS -> fact.target() + details(fact);
            case ACCEPTS, RESOLVES_TO, ADVERTISES, WAS, FETCHED, ASKED, HAS_CAPS -> fact.target();
        };
    }

    private static String software(Fact fact) {
        Object confidence = fact.properties().get("confidence");
        return confidence == null ? InBandText.of(fact) : fact.target() + " (confidence " + confidence + " of 10)";
    }

    private static String server(Fact fact) {
        String door = fact.target() + ":" + fact.properties().get("port");
        if ("fallback".equals(fact.properties().get("source"))) {
            return door + " (without SRV record)";
        }
        return door + " (priority " + fact.properties().get("priority") + ", weight "
                + fact.properties().get("weight") + (isSecure(fact) ? ", signed)" : ")");
    }

    private static String certificate(Fact fact) {
        String name = fact.node().getOrDefault("subjectTitle", "") + " "
                + fact.target().substring(0, SHORT);
        String findings = LeafFindings.words(fact.properties());
        return findings.isEmpty()
                ? name.strip() + " (issuer " + fact.properties().get("position") + ")"
                : name.strip() + " (" + findings + ")";
    }

    private static boolean isSecure(Fact fact) {
        return Dnssec.SECURE.key().equals(fact.properties().get("dnssec"));
    }

    private static String lifetime(Fact fact) {
        Object seconds = fact.properties().get("lifetime");
        return seconds == null ? "" : " (for " + seconds + " s)";
    }

    private static String details(Fact fact) {
        String details = new TreeMap<>(fact.properties())
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        return details.isEmpty() ? "" : " (" + details + ")";
    }
}
