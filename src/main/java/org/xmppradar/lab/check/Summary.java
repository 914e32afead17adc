package org.xmppradar.lab.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.Catalogue;

/**
 * The lab's one answer: how much the radar saw, and where it saw something else than was put in.
 *
 * @param domains in the lab
 * @param reachable domains with a door that answers as it should
 * @param certificates different ones that servers presented as their own
 * @param links facts that lead from a domain to a host or a certificate
 * @param failures endpoints and questions by kind of failure
 * @param seconds by stage
 * @param table put in and seen, per domain and place
 * @param unexplained places where these differ
 */
public record Summary(
        int domains,
        int reachable,
        int certificates,
        int links,
        SortedMap<String, Integer> failures,
        Map<String, Double> seconds,
        boolean agree,
        List<Comparison> table,
        List<String> unexplained) {

    private static final String REACHABLE = "reachable";

    public Summary {
        table = List.copyOf(table);
        unexplained = List.copyOf(unexplained);
    }

    /** @param seen by name; domains that the radar does not know are absent */
    public static Summary of(Catalogue catalogue, Map<String, SeenDomain> seen, Map<String, Double> seconds) {
        List<Comparison> table = catalogue.domains().stream()
                .map(domain -> Comparison.of(
                        domain, Optional.ofNullable(seen.get(domain.name().ascii()))))
                .toList();
        List<SeenPlace> places = seen.values().stream()
                .flatMap(domain -> domain.places().stream())
                .toList();
        List<String> unexplained = table.stream().flatMap(Summary::differences).toList();
        return new Summary(
                catalogue.domains().size(),
                (int) seen.values().stream().filter(Summary::reachable).count(),
                new TreeSet<>(places.stream()
                                .flatMap(place -> place.certificate().stream())
                                .toList())
                        .size(),
                places.size()
                        + (int) places.stream()
                                .filter(place -> place.certificate().isPresent())
                                .count(),
                failures(places),
                seconds,
                unexplained.isEmpty(),
                table,
                unexplained);
    }

    private static boolean reachable(SeenDomain domain) {
        return domain.places().stream().anyMatch(place -> place.status().equals(REACHABLE));
    }

    private static SortedMap<String, Integer> failures(List<SeenPlace> places) {
        SortedMap<String, Integer> failures = new TreeMap<>();
        places.stream()
                .map(SeenPlace::status)
                .filter(status -> !status.equals(REACHABLE))
                .forEach(status -> failures.merge(status, 1, Integer::sum));
        return failures;
    }

    private static Stream<String> differences(Comparison domain) {
        return domain.lines().stream()
                .filter(line -> !line.agree())
                .map(line -> domain.domain() + " " + line.place() + ": put in " + line.putIn() + ", saw " + line.saw());
    }
}
