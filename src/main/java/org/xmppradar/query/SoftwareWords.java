package org.xmppradar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the software, in words: by its own word over XMPP with versions, and by what its endpoints look like. */
record SoftwareWords(List<FactRow> before, List<FactRow> after, Visible visible) {

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        Map<String, List<FactRow>> gone = DiffSummary.by(said(before), SoftwareWords::entity);
        Map<String, List<FactRow>> come = DiffSummary.by(said(after), SoftwareWords::entity);
        come.forEach((entity, rows) ->
                parts.add(change(Optional.ofNullable(gone.get(entity)).map(List::getFirst), rows.getFirst())));
        gone.forEach((entity, rows) -> {
            if (!come.containsKey(entity)) {
                parts.add(release(rows.getFirst()) + " no longer told");
            }
        });
        looks().ifPresent(parts::add);
        return parts;
    }

    private static List<FactRow> said(List<FactRow> rows) {
        return rows.stream().filter(row -> !row.isAtDoor()).toList();
    }

    private static String entity(FactRow row) {
        return row.fact().optionalText("entity").orElse("");
    }

    private String change(Optional<FactRow> old, FactRow now) {
        if (old.isEmpty()) {
            return release(now) + " told";
        }
        String version = visible.text(now.fact().optionalText("version").orElse(""));
        boolean sameName = name(old.get()).equals(name(now));
        return release(old.get()) + " to " + (sameName && !version.isEmpty() ? version : release(now));
    }

    private String release(FactRow row) {
        return visible.text(FactWords.release(row.fact(), row.target()));
    }

    private static String name(FactRow row) {
        return row.target().optionalText("name").orElse("");
    }

    /** By the looks of the endpoints; only what is another software than before, not what is merely less sure. */
    private Optional<String> looks() {
        List<String> gone = names(before);
        List<String> come = names(after);
        List<String> isNew = come.stream().filter(name -> !gone.contains(name)).toList();
        if (isNew.isEmpty()) {
            return Optional.empty();
        }
        List<String> no = gone.stream().filter(name -> !come.contains(name)).toList();
        return Optional.of("endpoints look like " + String.join(" or ", isNew)
                + (no.isEmpty() ? "" : ", no longer like " + String.join(" or ", no)));
    }

    private List<String> names(List<FactRow> rows) {
        return rows.stream()
                .filter(FactRow::isAtDoor)
                .map(row -> visible.text(name(row)))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
