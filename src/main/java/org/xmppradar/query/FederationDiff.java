package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * What changed in the federation between two moments. Changes are counted at domains and hosts whose names were known at the
 * earlier moment: what is new is no change.
 *
 * @param summary all of it in a sentence
 * @param appeared domains whose names became known
 * @param gone domains that were found gone
 * @param returned domains that had been gone and were reached again
 * @param lost how many domains had an endpoint that could no longer be used
 * @param regained how many had one that could be used again
 * @param kinds what changed, by kind of fact
 * @param gaps when no crawler was at work, as far as that is recorded
 * @param pauses when the crawl paused, newest first
 */
public record FederationDiff(
        Instant from,
        Instant to,
        String summary,
        Names appeared,
        Names gone,
        Names returned,
        long lost,
        long regained,
        List<KindDiff> kinds,
        List<Gap> gaps,
        List<CrawlThen.Pause> pauses) {

    /** How many domains, and the names of the latest of them. */
    public record Names(long domains, List<String> names) {}

    /**
     * One kind of fact.
     *
     * @param type as the graph names it
     * @param title in words
     * @param subjects at how many domains or hosts it changed
     * @param latest the last changes of it
     */
    public record KindDiff(
            String type,
            String title,
            long subjects,
            long appeared,
            long vanished,
            long changed,
            List<SubjectChange> latest) {

        /** How many changes in all. */
        public long all() {
            return appeared + vanished + changed;
        }
    }

    /** A change at a domain, or at a host: then {@code change.domain} is the host's name. */
    public record SubjectChange(boolean host, ChangeEntry change) {}
}
