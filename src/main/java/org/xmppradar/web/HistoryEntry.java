package org.xmppradar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xmppradar.query.ChangeEntry;
import org.xmppradar.query.Gap;

/**
 * Changes that one visit brought to light, together; {@code first} where they are the first that was seen of the domain. Or, in
 * between, a time in which nobody looked.
 */
record HistoryEntry(Instant at, boolean first, List<ChangeEntry> changes, Optional<Gap> gap) {

    /** A visit to one domain ends well within this. */
    private static final Duration VISIT = Duration.ofMinutes(3);

    /** Groups changes, newest first, and puts the gaps where they were; gaps of before the oldest change shown are left out. */
    static List<HistoryEntry> of(List<ChangeEntry> changes, List<Gap> gaps) {
        List<HistoryEntry> entries = new ArrayList<>(of(changes));
        Instant oldest = entries.isEmpty() ? Instant.MIN : entries.getLast().at();
        gaps.stream()
                .filter(gap -> !gap.from().isBefore(oldest))
                .map(gap -> new HistoryEntry(gap.from(), false, List.of(), Optional.of(gap)))
                .forEach(entries::add);
        entries.sort(Comparator.comparing(HistoryEntry::at)
                .reversed()
                .thenComparing(entry -> entry.gap().isEmpty()));
        return List.copyOf(entries);
    }

    private static List<HistoryEntry> of(List<ChangeEntry> changes) {
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
            boolean first = onlyNew && i == visits.size() - 1;
            entries.add(new HistoryEntry(visit.getFirst().at(), first, List.copyOf(visit), Optional.empty()));
        }
        return entries;
    }
}
