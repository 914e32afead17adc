package org.xmppradar.lab.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.lab.catalogue.Expected;
import org.xmppradar.lab.catalogue.LabDomain;

/** What was put in and what was seen, place by place: the whole of both, so that too much is as wrong as too little. */
public record Comparison(String domain, String about, List<Line> lines) {

    private static final String NOTHING = "nothing";

    /** One place of one domain. */
    public record Line(String place, String putIn, String saw, boolean agree) {}

    public Comparison {
        lines = List.copyOf(lines);
    }

    /** @param seen empty when the radar does not know the domain */
    static Comparison of(LabDomain put, Optional<SeenDomain> seen) {
        Map<String, SeenPlace> rest = new LinkedHashMap<>();
        seen.ifPresent(domain -> domain.places().forEach(place -> rest.put(place.place(), place)));
        List<Line> lines = new ArrayList<>();
        for (Expected expected : put.expected()) {
            lines.add(line(expected, Optional.ofNullable(rest.remove(expected.place()))));
        }
        put.facts().forEach((place, text) -> lines.add(fact(place, text, seen)));
        rest.values().forEach(place -> lines.add(new Line(place.place(), NOTHING, saw(place), false)));
        return new Comparison(put.name().ascii(), put.about(), lines);
    }

    private static Line line(Expected expected, Optional<SeenPlace> seen) {
        String putIn = expected.status()
                + expected.findings().map(found -> ": " + found).orElse("");
        boolean agree = seen.isPresent()
                && seen.get().status().equals(expected.status())
                && (expected.findings().isEmpty()
                        || expected.findings().equals(seen.get().findings()));
        String saw = seen.map(place -> expected.findings().isEmpty() && agree ? place.status() : saw(place))
                .orElse(NOTHING);
        return new Line(expected.place(), putIn, saw, agree);
    }

    private static Line fact(String place, String putIn, Optional<SeenDomain> seen) {
        String saw =
                seen.map(domain -> domain.facts().getOrDefault(place, NOTHING)).orElse(NOTHING);
        return new Line(place, putIn, saw, seen.isPresent() && saw.equals(putIn));
    }

    private static String saw(SeenPlace place) {
        return place.status() + place.findings().map(found -> ": " + found).orElse("");
    }

    public boolean agree() {
        return lines.stream().allMatch(Line::agree);
    }
}
