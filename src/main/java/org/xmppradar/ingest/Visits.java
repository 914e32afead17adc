package org.xmppradar.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.InBand.LinkStream;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.Visit;

/**
 * How often a domain was visited and when, and how many of the last visits in a row reached nothing.
 *
 * @param last when the last one ended
 * @param failures how many of the last in a row saw no endpoint to the end
 * @param silentSince when the first of those ended to which nobody said anything; nothing when the last one heard something
 */
record Visits(Instant last, long count, long failures, Optional<Instant> silentSince, Watched watched) {

    static final Visits NONE = new Visits(Instant.EPOCH, 0, 0, Optional.empty(), Watched.NEVER);

    /** Whether a visit is not counted yet, and did not come late. */
    boolean isNew(Visit visit) {
        return end(visit).isAfter(last);
    }

    /** Counts a visit in that is {@link #isNew}. One that failed, or was not made, on our side says nothing about the domain. */
    Visits with(Visit visit, Duration gap) {
        Instant ended = end(visit);
        if (!isMade(visit)) {
            return new Visits(ended, count + 1, failures, silentSince, watched);
        }
        Watched seen = watched.with(visit.startedAt().truncatedTo(ChronoUnit.MILLIS), ended, gap);
        Optional<Instant> silent = isHeard(visit) ? Optional.empty() : silentSince.or(() -> Optional.of(ended));
        return new Visits(ended, count + 1, visit.reached() ? 0 : failures + 1, silent, seen);
    }

    /** For how long nobody has said anything. */
    Duration silence() {
        return silentSince.map(since -> Duration.between(since, last)).orElse(Duration.ZERO);
    }

    /** Whether a server of the domain said anything: a stream, however it ended, or an answer over XMPP. */
    static boolean isHeard(Visit visit) {
        return visit.observations().stream().anyMatch(seen -> switch (seen) {
            case StreamVisit stream ->
                stream.failure().isEmpty()
                        || stream.beforeTls().isPresent()
                        || stream.tls().isPresent();
            case LinkStream link -> link.answer() instanceof Outcome.Seen<?>;
            default -> false;
        });
    }

    /** Whether we did look. */
    static boolean isMade(Visit visit) {
        return visit.problem().filter(FailureKind::isOurs).isEmpty();
    }

    /** When it ended, in whole milliseconds as the graph keeps it. */
    static Instant end(Visit visit) {
        return visit.finishedAt().truncatedTo(ChronoUnit.MILLIS);
    }
}
