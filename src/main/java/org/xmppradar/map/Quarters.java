package org.xmppradar.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xmppradar.map.layout.Layout;

/** Names and colours of the communities: those that were on the map before keep theirs. */
final class Quarters {

    /** Below this it is no community that anybody would look for. */
    private static final int SMALLEST = 3;

    private static final int MOST = 500;

    private final Map<Integer, Quarter> before = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final long[] painted = new long[Quarter.COLOURS];
    private final Survey survey;
    private final Layout layout;

    private Quarters(Survey survey, Layout layout, List<Quarter> before) {
        this.survey = survey;
        this.layout = layout;
        before.forEach(quarter -> this.before.put(quarter.id(), quarter));
    }

    /** Those of a layout, the biggest first. */
    static List<Quarter> of(Survey survey, Layout layout, List<Quarter> before) {
        return new Quarters(survey, layout, before).named();
    }

    private List<Quarter> named() {
        List<Map.Entry<Integer, List<Integer>>> biggest = members().entrySet().stream()
                .filter(entry -> entry.getValue().size() >= SMALLEST)
                .sorted(Comparator.comparingInt((Map.Entry<Integer, List<Integer>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .toList();
        biggest.forEach(entry -> Optional.ofNullable(before.get(entry.getKey())).ifPresent(old -> {
            taken.add(old.name());
            painted[old.colour()] += entry.getValue().size();
        }));
        Commons commons = new Commons(survey);
        List<Quarter> quarters = new ArrayList<>();
        biggest.forEach(entry -> quarters.add(quarter(entry.getKey(), entry.getValue(), commons)));
        return quarters;
    }

    private Map<Integer, List<Integer>> members() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int node : survey.now().byDegree()) {
            if (layout.community()[node] >= 0) {
                members.computeIfAbsent(layout.community()[node], _ -> new ArrayList<>())
                        .add(node);
            }
        }
        return members;
    }

    private Quarter quarter(int id, List<Integer> members, Commons commons) {
        float x = (float) members.stream()
                .mapToDouble(node -> layout.plane().x()[node])
                .average()
                .orElse(0);
        float y = (float) members.stream()
                .mapToDouble(node -> layout.plane().y()[node])
                .average()
                .orElse(0);
        Quarter old = before.get(id);
        if (old != null) {
            return new Quarter(id, old.name(), old.about(), old.colour(), members.size(), x, y);
        }
        Commons.Title title = title(members, commons);
        return new Quarter(id, title.text(), title.about(), colour(members.size()), members.size(), x, y);
    }

    /** The first that no other has. */
    private Commons.Title title(List<Integer> members, Commons commons) {
        List<Commons.Title> titles =
                commons.titles(members.stream().map(survey.names()::get).toList());
        Commons.Title title = titles.stream()
                .filter(each -> !taken.contains(each.text()))
                .findFirst()
                .orElse(titles.getLast());
        taken.add(title.text());
        return title;
    }

    /** The one that the fewest domains have. */
    private int colour(int size) {
        int colour = 0;
        for (int each = 1; each < painted.length; each++) {
            colour = painted[each] < painted[colour] ? each : colour;
        }
        painted[colour] += size;
        return colour;
    }
}
