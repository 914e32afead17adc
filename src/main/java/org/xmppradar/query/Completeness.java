package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;

/**
 * How complete the picture of a domain at an instant is.
 *
 * @param at the instant
 * @param complete whether nothing is known to be missing
 * @param visitedBefore the newest visit up to then that the graph still tells of; within a span of regular visits there may have
 *     been later ones
 * @param regular whether visits were regular then; empty for times of which there is no record
 * @param gap the time without visits that the instant lies in
 * @param crawl what the crawl did then
 * @param unanswered the questions that had no answer then
 * @param words all of it, a sentence each
 */
public record Completeness(
        Instant at,
        boolean complete,
        Optional<Instant> visitedBefore,
        Optional<Boolean> regular,
        Optional<Gap> gap,
        CrawlThen crawl,
        List<Unanswered> unanswered,
        List<String> words) {

    static Completeness of(
            Instant at, Row domain, Stream<Instant> evidence, CrawlThen crawl, List<Unanswered> unanswered) {
        Watch watch = Watch.of(domain);
        Optional<Gap> gap = watch.gapAt(at);
        Optional<Instant> visited = Stream.of(
                        evidence,
                        watch.visitedBefore(at).stream(),
                        domain.optionalInstant("lastVisited").stream(),
                        domain.instants("seenAt").stream())
                .flatMap(each -> each)
                .filter(instant -> !instant.isAfter(at))
                .max(Instant::compareTo);
        Optional<Boolean> regular =
                watch.knows(at) ? Optional.of(gap.isEmpty() && visited.isPresent()) : Optional.empty();
        boolean complete = visited.isPresent() && gap.isEmpty() && crawl.words().isEmpty() && unanswered.isEmpty();
        return new Completeness(
                at,
                complete,
                visited,
                regular,
                gap,
                crawl,
                unanswered,
                words(visited, regular, gap, crawl, unanswered));
    }

    private static List<String> words(
            Optional<Instant> visited,
            Optional<Boolean> regular,
            Optional<Gap> gap,
            CrawlThen crawl,
            List<Unanswered> unanswered) {
        List<String> words = new ArrayList<>();
        words.add(visited.map(visit -> visited(visit, regular, gap)).orElse("It had not been visited yet."));
        words.addAll(crawl.words());
        if (!unanswered.isEmpty()) {
            int count = unanswered.size();
            words.add((count == 1 ? "One question" : count + " questions") + " had no answer then; what is shown of "
                    + (count == 1 ? "it" : "them") + " was seen before.");
        }
        return words;
    }

    private static String visited(Instant visit, Optional<Boolean> regular, Optional<Gap> gap) {
        if (gap.isPresent()) {
            return "Nobody looked then (" + gap.get().words() + "): what is shown was seen up to "
                    + Dates.moment(gap.get().from()) + ".";
        }
        String last = "a visit is known on " + Dates.moment(visit);
        return regular.map(in -> in ? "Visits were regular then; " + last + "." : capital(last) + ".")
                .orElse("How regular visits were then is not recorded; " + last + ".");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
