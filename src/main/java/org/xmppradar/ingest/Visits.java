package org.xmppradar.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Visit;

/**
 * How often a domain was visited, and how many of the last visits in a row reached nothing.
 *
 * @param last when the last one ended
 */
record Visits(Instant last, long count, long failures) {

    /** Counts a visit in, unless it is counted already or came late. */
    Visits with(Visit visit) {
        Instant ended = visit.finishedAt().truncatedTo(ChronoUnit.MILLIS);
        return ended.isAfter(last) ? new Visits(ended, count + 1, failuresAfter(visit)) : this;
    }

    /** A visit that failed, or was not made, on our side says nothing about the domain. */
    private long failuresAfter(Visit visit) {
        if (visit.problem().filter(FailureKind::isOurs).isPresent()) {
            return failures;
        }
        return visit.reached() ? 0 : failures + 1;
    }
}
