package org.xmppradar.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/**
 * Which domains a list shows.
 *
 * @param text a part of the name; empty for any
 * @param status a kind of state in which a domain stands at one question at least; empty for any
 * @param chosen of some facets the values of which a domain must have one
 */
public record DomainFilter(String text, String status, Map<String, Set<String>> chosen) {

    /** What the names of facets begin with in addresses, as on the map. */
    public static final String PREFIX = "f.";

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    /**
     * Reads an address: {@code q}, {@code status}, and {@code f.software} and so on, each as often as one likes.
     *
     * @throws InvalidName with a sentence that says what there is
     */
    public static DomainFilter parse(String text, String status, Map<String, List<String>> query) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                String facet = facet(name.substring(PREFIX.length()));
                values.stream()
                        .limit(MOST)
                        .map(value -> value(facet, Text.clean(value, LONGEST)))
                        .forEach(value -> chosen.computeIfAbsent(facet, _ -> new LinkedHashSet<>())
                                .add(value));
            }
        });
        return new DomainFilter(
                Text.clean(text, LONGEST).toLowerCase(Locale.ROOT), Text.clean(status, LONGEST), chosen);
    }

    private static String facet(String key) {
        if (!DomainTable.FACETS.contains(key)) {
            throw new InvalidName("Domains are not filtered by '" + Text.clean(key, 40) + "'; there are "
                    + String.join(", ", DomainTable.FACETS));
        }
        return key;
    }

    /** Of what is always the same a value that there is not is a mistake; of the rest it is what nobody has now. */
    private static String value(String facet, String value) {
        List<String> known = switch (facet) {
            case "health" -> MapColumnShape.HEALTH;
            case "tls" -> MapColumnShape.TLS;
            default -> List.of();
        };
        if (!known.isEmpty() && !value.isEmpty() && !known.contains(value)) {
            throw new InvalidName("'" + Text.clean(value, 40) + "' is no value of '" + facet + "'; there are "
                    + String.join(", ", known) + ", or nothing for what is unknown");
        }
        return value;
    }

    /** Whether no facet is chosen. */
    public boolean isPlain() {
        return chosen.isEmpty();
    }

    /** Whether this value of a facet is chosen. */
    public boolean has(String facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }
}
