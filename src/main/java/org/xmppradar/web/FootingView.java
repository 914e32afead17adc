package org.xmppradar.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xmppradar.query.DomainFilter;
import org.xmppradar.query.FootingDocument;

/**
 * Where a page about what domains stand on leads to.
 *
 * @param list the list of domains with this chosen, to be filtered further
 * @param map the map with this chosen
 * @param after the place of this part of the domains; empty at the beginning
 */
public record FootingView(String path, String list, String map, String after, String at, List<Long> versionCounts) {

    static FootingView of(FootingDocument footing, String after, String at) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        chosen.put(footing.kind(), new LinkedHashSet<>(Set.of(footing.key())));
        ListAddress address = new ListAddress(new DomainFilter("", "", chosen), "", at);
        return new FootingView(
                Paths.ofFooting(footing.kind(), footing.key()).orElse("/rankings"),
                address.toString(),
                address.map(),
                after,
                at,
                footing.versions().stream()
                        .map(FootingDocument.Version::domains)
                        .toList());
    }
}
