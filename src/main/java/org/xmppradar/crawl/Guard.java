package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Visit;

/**
 * Tells what fails at the domains from what fails on our side (threats.md R4). When at least half of all questions to the DNS of the
 * last minutes failed, it is our fault, and nothing of it may be written.
 *
 * <p>By the time that is known, the first of those visits would have been written long ago. So each visit most of whose questions
 * failed waits until others prove that the network was there, and is dropped if there is an outage: its domain is due again. A list of
 * dead name servers looks the same; so what was dropped once counts no more towards an outage, and the next time waits for as long as
 * it takes until others get answers. An outage shorter than half the window is not called one, but what fell into it is dropped too
 * unless others got answers meanwhile.
 *
 * <p>Does nothing but judge; {@link OutageWatch} acts.
 */
final class Guard {

    /** What becomes of visits: some are kept; of the others the domains are due again. */
    record Verdict(List<Visit> kept, List<DomainName> dropped) {}

    private static final int CONTROLS = 20;
    private static final int WITNESSES = 500;

    /** So many may wait: a few megabytes. */
    private static final int MOST = 2_000;

    private final GuardSettings settings;
    private final Clock clock;
    private final LookupWindow window;
    private final List<Suspect> suspects = new ArrayList<>();
    private final Set<DomainName> again = new HashSet<>();
    private final Deque<Instant> witnesses = new ArrayDeque<>();
    private final Deque<DomainName> answered = new ArrayDeque<>();
    private final Deque<DomainName> failed = new ArrayDeque<>();
    private @Nullable Outage outage;

    Guard(GuardSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.window = new LookupWindow(settings);
    }

    /** The outage that is on. */
    synchronized Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** Takes in a visit that was made. */
    synchronized Verdict judge(Visit visit) {
        Lookups lookups = Lookups.of(visit);
        boolean suspect = lookups.areFailing(settings.share());
        boolean known = again.contains(visit.domain());
        if (outage == null && !(suspect && known)) {
            window.add(clock.instant(), visit.domain(), lookups);
        }
        if (suspect && suspects.size() >= MOST) {
            return new Verdict(List.of(), List.of(visit.domain()));
        }
        if (suspect) {
            Suspect waiting = new Suspect(visit, clock.instant(), known);
            witnesses.forEach(waiting::hear);
            suspects.add(waiting);
            return review();
        }
        return hear(visit, lookups);
    }

    private Verdict hear(Visit visit, Lookups lookups) {
        if (lookups.asked() > 0) {
            suspects.forEach(suspect -> suspect.hear(visit.startedAt()));
            witnesses.addLast(visit.startedAt());
            if (witnesses.size() > WITNESSES) {
                witnesses.removeFirst();
            }
            remember(answered, visit.domain());
            again.remove(visit.domain());
        }
        Verdict others = review();
        List<Visit> kept = new ArrayList<>(others.kept());
        kept.add(visit);
        return new Verdict(kept, others.dropped());
    }

    /** Looks again at what waits: time has passed. */
    synchronized Verdict review() {
        Instant now = clock.instant();
        window.slide(now);
        if (outage == null && window.isOutage()) {
            outage = new Outage(began(now), window.sum());
        }
        if (outage != null) {
            return parted(_ -> false, _ -> true);
        }
        Instant waited = now.minus(settings.window());
        boolean few = !window.isTelling() && suspects.size() < settings.domains();
        return parted(
                suspect -> suspect.isBelieved(settings.domains()) || (few && !suspect.again() && suspect.waits(waited)),
                suspect -> !suspect.again() && suspect.waits(waited));
    }

    private Instant began(Instant now) {
        return suspects.stream()
                .map(suspect -> suspect.visit().startedAt())
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** The end: nothing more will be heard. */
    synchronized Verdict settle(boolean keep) {
        return parted(_ -> keep && outage == null, _ -> true);
    }

    private Verdict parted(Predicate<Suspect> believed, Predicate<Suspect> over) {
        List<Suspect> kept = suspects.stream().filter(believed).toList();
        suspects.removeAll(kept);
        List<DomainName> dropped = suspects.stream()
                .filter(over)
                .map(suspect -> suspect.visit().domain())
                .toList();
        suspects.removeIf(over);
        kept.forEach(suspect -> again.remove(suspect.visit().domain()));
        again.addAll(dropped);
        dropped.forEach(name -> remember(failed, name));
        return new Verdict(kept.stream().map(Suspect::visit).toList(), dropped);
    }

    private static void remember(Deque<DomainName> names, DomainName name) {
        names.remove(name);
        names.addLast(name);
        if (names.size() > CONTROLS) {
            names.removeFirst();
        }
    }

    /** A few domains to try whether the outage is over: half of those that answered before, half of those that failed in it. */
    synchronized List<DomainName> sample() {
        return Stream.of(answered, failed)
                .flatMap(names -> next(names, (settings.probes() + 1) / 2).stream())
                .distinct()
                .toList();
    }

    /** Each is asked in its turn. */
    private static List<DomainName> next(Deque<DomainName> names, int count) {
        List<DomainName> taken = names.stream().limit(count).toList();
        taken.forEach(name -> remember(names, name));
        return taken;
    }

    /** The outage is over: what was before counts no more. */
    synchronized void resume() {
        outage = null;
        window.clear();
    }
}
