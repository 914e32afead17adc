package org.xmppradar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xmppradar.query.ChangeEntry;

/** Changes that one visit brought to light, together; {@code first} where they are the first that was seen of the domain. */
record HistoryEntry(Instant at, boolean first, List<ChangeEntry> changes) {

    /** A visit to one domain ends well within this. */
    private static final Duration VISIT = Duration.ofMinutes(3);

    /** Groups changes, newest first. */
    static List<HistoryEntry> of(List<ChangeEntry> changes) {
        List<List<ChangeEntry>> visits = new ArrayList<>();
        for (ChangeEntry change : changes) {
            boolean same = !visits.isEmpty()
                    && visits.getLast().getFirst().at().minus(VISIT).isBefore(change.at());
            if (!same) {
                visits.add(new ArrayList<>());
            }
            visits.getLast().add(change);
        }
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            List<ChangeEntry> visit = visits.get(i);
            boolean onlyNew = visit.stream().allMatch(change -> change.kind().equals("appeared"));
            entries.add(new HistoryEntry(visit.getFirst().at(), onlyNew && i == visits.size() - 1, List.copyOf(visit)));
        }
        return entries;
    }
}
