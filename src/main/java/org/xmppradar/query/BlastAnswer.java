package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/** What losing something would do to the federation, or why that cannot be said. */
public sealed interface BlastAnswer {

    /** Nothing is known of what was asked about; the sentence says what. */
    record Unanswered(String sentence) implements BlastAnswer {}

    /**
     * What losing something would do, as far as facts tell: domains that answered, and the ways that answered.
     *
     * @param of what fails, as it was asked for
     * @param title the same for people
     * @param at the instant of the facts
     * @param summary the whole in a sentence
     * @param premise what failing means here, and what was not looked at
     * @param reachable how many domains could be reached before
     * @param lostCount how many would have no way in any more; {@code lost} are the first of them
     * @param weakenedCount how many would lose a way or a support of one, and keep another
     * @param share of the reachable domains that would be lost, 0 to 1
     * @param links what would happen to published links
     */
    record BlastRadius(
            String of,
            String kind,
            String title,
            Instant at,
            String summary,
            String premise,
            long reachable,
            long lostCount,
            double share,
            List<Harmed> lost,
            long weakenedCount,
            List<Harmed> weakened,
            Links links)
            implements BlastAnswer {}

    /**
     * A domain that something failing would harm.
     *
     * @param services those that would be gone: {@code c2s} for clients, {@code s2s} for servers
     * @param kept what would still lead there
     */
    record Harmed(String name, String unicode, List<String> services, List<String> kept) {}

    /**
     * What would happen to links that domains publish (XEP-0485).
     *
     * @param known how many there are
     * @param cut how many would have lost an end
     * @param named those of them that may be named, as both ends agreed; the first ones
     * @param isolatedCount how many reachable domains would stand, but have lost every link that is known
     * @param isolated those of them that may be named, as may each of their links; the first ones
     */
    record Links(long known, long cut, List<CutLink> named, long isolatedCount, List<String> isolated) {}

    /** A link between two domains, in alphabetical order. */
    record CutLink(String one, String other) {}
}
