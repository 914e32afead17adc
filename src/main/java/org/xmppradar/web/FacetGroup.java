package org.xmppradar.web;

import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.query.DomainFacets;

/**
 * One thing to filter by: each value is a link to the list with it, or without it when it is chosen.
 *
 * @param first what is seen at once; {@code rest} is behind a fold
 * @param more how many values there are beyond those
 */
public record FacetGroup(String key, String title, List<Choice> first, List<Choice> rest, int more, List<Long> counts) {

    private static final int SHOWN = 8;
    private static final int FOLDED = 60;

    /** A value of it. */
    public record Choice(String title, long domains, boolean chosen, String href) {}

    static List<FacetGroup> of(DomainFacets facets, ListAddress address) {
        return facets.facets().stream()
                .filter(facet -> !facet.values().isEmpty())
                .map(facet -> of(facet, address))
                .toList();
    }

    private static FacetGroup of(DomainFacets.Facet facet, ListAddress address) {
        List<Choice> all = facet.values().stream()
                .map(value -> new Choice(
                        title(facet.key(), value),
                        value.domains(),
                        value.chosen(),
                        address.toggled(facet.key(), value.key()).toString()))
                .toList();
        int shown = Math.min(SHOWN, all.size());
        int folded = Math.min(FOLDED, all.size());
        return new FacetGroup(
                facet.key(),
                facet.title(),
                all.subList(0, shown),
                all.subList(shown, folded),
                all.size() - folded,
                all.stream().map(Choice::domains).toList());
    }

    private static String title(String facet, DomainFacets.Value value) {
        return switch (facet) {
            case "tls" -> value.title().replace("TLSv", "TLS ");
            case "tld" -> value.key().isEmpty() ? value.title() : "." + value.title();
            default -> value.title();
        };
    }

    /** Those that are chosen. */
    public List<Choice> chosen() {
        return Stream.concat(first.stream(), rest.stream())
                .filter(Choice::chosen)
                .toList();
    }
}
