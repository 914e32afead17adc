package org.xmppradar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of reaching a domain, in words: at its endpoints, and whether it is gone. */
record StatusWords(List<FactRow> before, List<FactRow> after) {

    private static final String PRESENCE = "presence";

    List<String> parts() {
        Map<String, Level> old = before.stream()
                .filter(FactRow::isAtDoor)
                .collect(Collectors.toMap(FactRow::scope, StatusWords::level, (one, _) -> one));
        List<FactRow> changed = after.stream()
                .filter(row -> row.isAtDoor() && old.containsKey(row.scope()))
                .toList();
        List<String> parts = new ArrayList<>();
        tell(parts, changed.stream().filter(row -> level(row) == Level.GOOD).toList(), "reachable again");
        tell(
                parts,
                changed.stream()
                        .filter(row -> level(row) == Level.BAD && old.get(row.scope()) != Level.BAD)
                        .toList(),
                "no longer reachable");
        tell(parts, changed.stream().filter(row -> level(row) == Level.FLAWED).toList(), "with problems");
        after.stream()
                .filter(row -> row.scope().equals(PRESENCE))
                .forEach(row -> parts.add(kind(row).equals("gone") ? "found gone" : "no longer gone"));
        return parts;
    }

    /** One endpoint by name, several by number. */
    private static void tell(List<String> parts, List<FactRow> rows, String what) {
        if (rows.size() == 1) {
            FactRow row = rows.getFirst();
            String why =
                    level(row) == Level.GOOD ? "" : " (" + Finding.of(kind(row)).title() + ")";
            parts.add(Door.of(row.fact()).text() + " " + what + why);
        } else if (rows.size() > 1) {
            parts.add(rows.size() + " endpoints " + what);
        }
    }

    private static Level level(FactRow row) {
        return Finding.of(kind(row)).level();
    }

    private static String kind(FactRow row) {
        return row.target().text("kind");
    }
}
