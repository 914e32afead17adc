package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;
import org.xmppradar.observation.FailureKind;

/**
 * How complete the picture of the whole at an instant is.
 *
 * @param revisitSeconds how long after a visit the next is due
 * @param visitedInTime domains that had been visited within that time before
 * @param gone domains that had reached nothing for so long that they are rarely visited
 * @param unreachable domains of the others of which no endpoint could be used
 * @param crawl what the crawl did then
 * @param words all of it, a sentence each
 */
public record OverviewCompleteness(
        Instant at,
        long revisitSeconds,
        long visitedInTime,
        long gone,
        long unreachable,
        CrawlThen crawl,
        List<String> words) {

    /** The kinds of status of an endpoint that answers, be it with flaws. */
    static final List<String> ANSWERING =
            Stream.concat(Stream.of(Finding.REACHABLE), keys(Level.FLAWED)).toList();

    /** The kinds of status of what cannot be used. */
    static final List<String> FAILING = keys(Level.BAD).toList();

    private static Stream<String> keys(Level level) {
        return Stream.of(FailureKind.values())
                .filter(kind -> Level.of(kind) == level)
                .map(FailureKind::key);
    }

    static OverviewCompleteness of(Instant at, Duration revisit, long known, Row counts, CrawlThen crawl) {
        long visited = counts.number("visitedInTime");
        long gone = counts.number("gone");
        long unreachable = counts.number("unreachable");
        List<String> words = new ArrayList<>();
        words.add(visited + " of " + known + " known domains had been visited within " + hours(revisit) + "; "
                + unreachable + " could not be reached, " + gone + " were gone.");
        words.addAll(crawl.words());
        return new OverviewCompleteness(at, revisit.toSeconds(), visited, gone, unreachable, crawl, words);
    }

    private static String hours(Duration duration) {
        long hours = duration.toHours();
        return hours == 1 ? "an hour" : hours > 0 ? hours + " hours" : duration.toMinutes() + " minutes";
    }
}
