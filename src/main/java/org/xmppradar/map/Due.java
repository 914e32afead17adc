package org.xmppradar.map;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xmppradar.model.Days;

/** What has to be made of a survey, given the last edition. */
public enum Due {
    /** The first edition, or all anew: because somebody asks for it, or because the last one is but the seed of this one. */
    ANEW,
    /** The map of the day. */
    NIGHT,
    /** Newcomers, or somebody who must no longer be on it. */
    SWEEP,
    NOTHING;

    /** @param rejected the last day on which the map of the day moved too much */
    static Due of(Survey survey, Optional<Chart> last, MapSettings settings, Instant now, long rejected) {
        if (survey.nodes() == 0) {
            return NOTHING;
        }
        if (last.isEmpty() || settings.anew() > last.get().head().anew() || isOutgrown(survey, last.get())) {
            return ANEW;
        }
        long day = day(now);
        if (isNight(now, settings) && day > last.get().head().settled() && day > rejected) {
            return NIGHT;
        }
        return bringsNews(survey, last.get()) ? SWEEP : NOTHING;
    }

    /** The day, counted from 1970. */
    static long day(Instant now) {
        return Days.of(now).toEpochDay();
    }

    /** Whether the hour has come in which the map of the day is made. */
    static boolean isNight(Instant now, MapSettings settings) {
        return now.atOffset(ZoneOffset.UTC).getHour() >= settings.night();
    }

    /**
     * Whether more than half of those who are linked would be newcomers: then there is no old order to be kept, as when a radar was started
     * yesterday with a dozen names.
     */
    private static boolean isOutgrown(Survey survey, Chart last) {
        int linked = Draughtsman.linked(survey).cardinality();
        return linked
                > 2
                        * IntStream.of(last.insiders(survey.names()))
                                .filter(node -> node >= 0)
                                .count();
    }

    private static boolean bringsNews(Survey survey, Chart last) {
        int[] nodes = last.nodes(survey.names());
        int[] insiders = last.insiders(survey.names());
        boolean comes = IntStream.of(nodes).anyMatch(node -> node < 0);
        boolean comesIn = IntStream.range(0, insiders.length)
                .anyMatch(node -> insiders[node] < 0 && survey.ever().degree(node) > 0);
        return comes || comesIn || isTakenBack(survey, last);
    }

    /** Whether somebody on the last edition may not be shown any more, or not be named in links. */
    static boolean isTakenBack(Survey survey, Chart last) {
        int[] nodes = last.nodes(survey.names());
        long still = IntStream.of(nodes).filter(node -> node >= 0).count();
        long willing = IntStream.range(0, nodes.length)
                .filter(node -> nodes[node] >= 0 && last.willing().get(nodes[node]))
                .filter(survey.willing()::get)
                .count();
        return still < last.names().size() || willing < last.willing().cardinality();
    }
}
