package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xmppradar.model.Days;

/**
 * One day (UTC) of a service; today up to now.
 *
 * @param state the worst that was seen that day; else why nothing was
 * @param unstable whether a failure was seen that day that was no outage
 * @param shares the states of the day, each with its share of it, 0 to 1, the worst first
 * @param words all of it for those who do not see the strip
 */
public record UptimeDay(LocalDate date, Reach state, boolean unstable, List<Share> shares, String words) {

    /** A state's share of the day. */
    public record Share(Reach state, double share) {}

    /** The day as segments say it, of which at least one meets it. */
    static UptimeDay of(LocalDate date, List<UptimeSegment> segments) {
        Instant start = Days.start(date);
        Instant end = Days.start(date.plusDays(1));
        List<UptimeSegment> ofDay = segments.stream()
                .filter(each -> each.from().isBefore(end) && each.to().isAfter(start))
                .toList();
        Map<Reach, Long> lasted = new EnumMap<>(Reach.class);
        ofDay.forEach(each -> lasted.merge(each.state(), millis(each, start, end), Long::sum));
        List<Share> shares = shares(lasted);
        boolean unstable = ofDay.stream().anyMatch(UptimeSegment::unstable);
        Reach worst = shares.isEmpty() ? Reach.UNKNOWN : shares.getFirst().state();
        return new UptimeDay(date, worst, unstable, shares, words(date, shares, unstable, ofDay));
    }

    private static long millis(UptimeSegment segment, Instant start, Instant end) {
        Instant from = segment.from().isBefore(start) ? start : segment.from();
        Instant to = segment.to().isAfter(end) ? end : segment.to();
        return Duration.between(from, to).toMillis();
    }

    private static List<Share> shares(Map<Reach, Long> lasted) {
        double all = lasted.values().stream().mapToLong(Long::longValue).sum();
        return lasted.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(each -> new Share(each.getKey(), each.getValue() / all))
                .toList();
    }

    private static String words(LocalDate date, List<Share> shares, boolean unstable, List<UptimeSegment> ofDay) {
        String states = shares.size() == 1
                ? title(shares.getFirst())
                : shares.stream()
                        .map(each -> title(each) + " " + percent(each.share()))
                        .collect(Collectors.joining(", "));
        String problems = ofDay.stream()
                .flatMap(each -> each.problems().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Dates.day(date) + ": " + states + (unstable ? ", unstable" : "")
                + (problems.isEmpty() ? "" : " (" + problems + ")");
    }

    private static String title(Share share) {
        return share.state().title().toLowerCase(Locale.ROOT);
    }

    /** Only all is 100 %, and only nothing is 0 %. */
    static String percent(double share) {
        long rounded = Math.round(share * 100);
        return share <= 0 || share >= 1 ? rounded + "%" : Math.clamp(rounded, 1, 99) + "%";
    }
}
