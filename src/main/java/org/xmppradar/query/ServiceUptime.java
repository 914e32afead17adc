package org.xmppradar.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.Days;

/**
 * How reachable one service was over a span.
 *
 * @param service {@code c2s} or {@code s2s}
 * @param summary all of it in a sentence or two
 * @param up the share of the time that is known, 0 to 1, in which it was reachable; empty when nothing is known
 * @param degraded the same for reachable with problems
 * @param down the same for not reachable
 * @param known the share of the whole span of which something is known
 * @param flaps how many failures were seen once only, between two successes, and not taken for outages
 * @param segments oldest first
 * @param days one for each day, oldest first
 */
public record ServiceUptime(
        String service,
        String summary,
        Optional<Double> up,
        Optional<Double> degraded,
        Optional<Double> down,
        double known,
        long flaps,
        List<UptimeSegment> segments,
        List<UptimeDay> days) {

    static ServiceUptime of(String service, Reachability reachability, Instant from, Instant to) {
        List<UptimeSegment> segments = reachability.segments(from, to);
        long known = seconds(segments.stream().filter(each -> each.state().known()));
        return new ServiceUptime(
                service,
                summary(segments, known, reachability.watch().gaps(to), from, to),
                share(segments, Reach.UP, known),
                share(segments, Reach.DEGRADED, known),
                share(segments, Reach.DOWN, known),
                (double) known / Math.max(1, seconds(segments.stream())),
                segments.stream().filter(UptimeSegment::unstable).count(),
                segments,
                days(segments, from, to));
    }

    /** Whether anything is known of it. */
    public boolean told() {
        return segments.stream().anyMatch(each -> each.state().known() || each.state() == Reach.ABSENT);
    }

    private static long seconds(Stream<UptimeSegment> segments) {
        return segments.mapToLong(UptimeSegment::seconds).sum();
    }

    private static Optional<Double> share(List<UptimeSegment> segments, Reach state, long known) {
        return known == 0
                ? Optional.empty()
                : Optional.of((double) seconds(segments.stream().filter(each -> each.state() == state)) / known);
    }

    private static List<UptimeDay> days(List<UptimeSegment> segments, Instant from, Instant to) {
        LocalDate last = Days.of(to.minusMillis(1));
        return Days.of(from)
                .datesUntil(last.plusDays(1))
                .map(date -> UptimeDay.of(date, segments))
                .toList();
    }

    private static String summary(List<UptimeSegment> segments, long known, List<Gap> gaps, Instant from, Instant to) {
        List<String> parts = new ArrayList<>();
        for (Reach state : List.of(Reach.UP, Reach.DEGRADED, Reach.DOWN)) {
            share(segments, state, known)
                    .filter(share -> share > 0)
                    .ifPresent(share -> parts.add(words(state) + " " + UptimeDay.percent(share)));
        }
        String seen = parts.isEmpty()
                ? segments.stream().anyMatch(each -> each.state() == Reach.ABSENT)
                        ? "The DNS says that there is no such service"
                        : "Nothing is known of it"
                : capital(String.join(", ", parts)) + " of the time that is known";
        return seen + outages(segments) + unseen(gaps, from, to) + ".";
    }

    private static String words(Reach state) {
        return state.title().toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String outages(List<UptimeSegment> segments) {
        long outages =
                segments.stream().filter(each -> each.state() == Reach.DOWN).count();
        long flaps = segments.stream().filter(UptimeSegment::unstable).count();
        String down = outages == 0 ? "" : outages == 1 ? "; one outage" : "; " + outages + " outages";
        String flapped = flaps == 0
                ? ""
                : flaps == 1 ? "; one failure seen once only" : "; " + flaps + " failures seen once only";
        return down + flapped;
    }

    private static String unseen(List<Gap> gaps, Instant from, Instant to) {
        List<String> within =
                gaps.stream().filter(gap -> gap.meets(from, to)).map(Gap::words).toList();
        return switch (within.size()) {
            case 0 -> "";
            case 1, 2, 3 -> "; " + String.join(", ", within);
            default -> "; not visited for " + within.size() + " stretches of days";
        };
    }
}
