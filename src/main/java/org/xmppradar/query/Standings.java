package org.xmppradar.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xmppradar.query.Federation.Member;

/**
 * Which of the domains of a table stand on what, and what stands behind that: derived once when the table is made.
 *
 * @param places of each kind and key the domains, by their places, in order
 * @param reachable how many domains stand on anything at all
 * @param versions of each software how many domains say that they run which version
 * @param hosts the hosts in each network
 */
record Standings(
        Map<Footing, Map<String, List<Integer>>> places,
        int reachable,
        Map<String, Map<String, Long>> versions,
        Map<String, List<String>> hosts) {

    static Standings of(
            List<Footing> kinds, Federation federation, Footings footings, List<Member> shown, List<String> names) {
        Map<Footing, Map<String, List<Integer>>> places = new EnumMap<>(Footing.class);
        kinds.forEach(kind -> places.put(kind, places(kind, footings, shown, names)));
        Map<String, List<String>> hosts = new HashMap<>();
        federation
                .hosts()
                .keySet()
                .forEach(host -> footings.networks(host)
                        .forEach(network -> hosts.computeIfAbsent(network, _ -> new ArrayList<>())
                                .add(host)));
        return new Standings(places, shown.size(), versions(shown), hosts);
    }

    private static Map<String, List<Integer>> places(
            Footing kind, Footings footings, List<Member> shown, List<String> names) {
        Map<String, List<Integer>> places = new HashMap<>();
        shown.forEach(member -> {
            int place = Collections.binarySearch(names, member.name());
            if (place >= 0) {
                footings.of(kind, member)
                        .forEach(key -> places.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(place));
            }
        });
        places.values().forEach(Collections::sort);
        return places;
    }

    private static Map<String, Map<String, Long>> versions(List<Member> shown) {
        Map<String, Map<String, Long>> versions = new HashMap<>();
        shown.forEach(member -> member.says()
                .filter(said -> !said.version().isEmpty())
                .ifPresent(said -> versions.computeIfAbsent(said.name(), _ -> new TreeMap<>())
                        .merge(said.version(), 1L, Long::sum)));
        return versions;
    }

    /** The domains that stand on one thing, by their places, in order. */
    List<Integer> on(Footing kind, String key) {
        return places.getOrDefault(kind, Map.of()).getOrDefault(key, List.of());
    }
}
