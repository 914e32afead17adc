package org.xmppradar.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import org.xmppradar.query.DomainFilter;

/**
 * The address of a list of domains, from which those of its neighbours are made: with one filter more or less, in another order,
 * further on.
 *
 * @param order empty for the usual one
 */
public record ListAddress(DomainFilter filter, String order, String at) {

    /** With a value of a facet more, or without it when it is chosen. */
    public ListAddress toggled(String facet, String value) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>(filter.chosen());
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        chosen.put(facet, values);
        chosen.values().removeIf(Set::isEmpty);
        return new ListAddress(new DomainFilter(filter.text(), filter.status(), chosen), order, at);
    }

    /** In another order. */
    public ListAddress ordered(String other) {
        return new ListAddress(filter, other.equals("name") ? "" : other, at);
    }

    /** Without any filter, of the same moment. */
    public ListAddress all() {
        return new ListAddress(DomainFilter.parse("", "", Map.of()), order, at);
    }

    /** Further on: behind a place, or from the beginning where it is empty. */
    public String page(String after) {
        List<String> parts = parameters();
        parts.addFirst(part("q", filter.text()));
        parts.add(part("status", filter.status()));
        parts.add(part("sort", order));
        parts.add(part("after", after));
        return join("/domains", parts);
    }

    @Override
    public String toString() {
        return page("");
    }

    /** The map with the same facets chosen; it knows no parts of names. */
    public String map() {
        return join("/map", parameters());
    }

    private List<String> parameters() {
        List<String> parts = new ArrayList<>();
        filter.chosen()
                .forEach((facet, values) ->
                        values.forEach(value -> parts.add(DomainFilter.PREFIX + facet + "=" + encoded(value))));
        parts.add(part("at", at));
        return parts;
    }

    /** As a value in an address. */
    static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + encoded(value);
    }

    private static String join(String path, List<String> parts) {
        String query =
                String.join("&", parts.stream().filter(part -> !part.isEmpty()).toList());
        return query.isEmpty() ? path : path + "?" + query;
    }
}
