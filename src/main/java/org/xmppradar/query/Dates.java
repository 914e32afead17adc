package org.xmppradar.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xmppradar.model.Days;

/** Days and spans of days in words, by UTC. */
final class Dates {

    private static final DateTimeFormatter DAY = format("d MMM uuuu");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMM");
    private static final DateTimeFormatter DAY_OF_MONTH = format("d");
    private static final DateTimeFormatter MOMENT = format("d MMM uuuu, HH:mm");

    private Dates() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** Such as {@code 3 May 2026}. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 3 May 2026, 14:05 UTC}. */
    static String moment(Instant instant) {
        return MOMENT.format(instant) + " UTC";
    }

    /** The whole days between two instants: {@code 3 to 9 May 2026}; where there is none, the instants. */
    static String within(Instant from, Instant until) {
        LocalDate first = Days.of(from).plusDays(1);
        LocalDate last = Days.of(until).minusDays(1);
        return first.isAfter(last)
                ? "between " + MOMENT.format(from) + " and " + moment(until)
                : span(first, last, " to ");
    }

    /** The days of two instants: {@code 1 and 9 May 2026}; on one day, the instants. */
    static String both(Instant from, Instant to) {
        return Days.of(from).equals(Days.of(to))
                ? MOMENT.format(from) + " and " + moment(to)
                : span(Days.of(from), Days.of(to), " and ");
    }

    private static String span(LocalDate first, LocalDate last, String word) {
        if (first.equals(last)) {
            return "on " + DAY.format(first);
        }
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
        DateTimeFormatter shortest = sameMonth ? DAY_OF_MONTH : sameYear ? DAY_OF_YEAR : DAY;
        return shortest.format(first) + word + DAY.format(last);
    }
}
