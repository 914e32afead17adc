package org.xmppradar.crawl;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xmppradar.model.DomainName;

/** The questions of the last minutes, and about how many domains they were. Not thread-safe. */
final class LookupWindow {

    private record Entry(Instant at, DomainName domain, Lookups lookups) {}

    private final GuardSettings settings;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<DomainName, Integer> domains = new HashMap<>();
    private Lookups sum = Lookups.NONE;

    LookupWindow(GuardSettings settings) {
        this.settings = settings;
    }

    void add(Instant at, DomainName domain, Lookups lookups) {
        entries.addLast(new Entry(at, domain, lookups));
        domains.merge(domain, 1, Integer::sum);
        sum = sum.plus(lookups);
    }

    /** Forgets what is older than the window. */
    void slide(Instant now) {
        Instant from = now.minus(settings.window());
        while (!entries.isEmpty() && entries.getFirst().at().isBefore(from)) {
            forget(entries.removeFirst());
        }
    }

    private void forget(Entry entry) {
        domains.computeIfPresent(entry.domain(), (_, count) -> count == 1 ? null : count - 1);
        sum = new Lookups(
                sum.asked() - entry.lookups().asked(),
                sum.failed() - entry.lookups().failed());
    }

    void clear() {
        entries.clear();
        domains.clear();
        sum = Lookups.NONE;
    }

    Lookups sum() {
        return sum;
    }

    /** Whether it holds enough to say anything. */
    boolean isTelling() {
        return sum.asked() >= settings.questions() && domains.size() >= settings.domains();
    }

    /** Whether so much fails that it must be our fault. */
    boolean isOutage() {
        return isTelling() && sum.areFailing(settings.share());
    }
}
