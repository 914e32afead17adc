package org.xmppradar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppradar.query.ExpiryDocument;
import org.xmppradar.query.ExpiryDocument.Day;

/**
 * A cell of the calendar of certificates' ends.
 *
 * @param within whether it belongs to the span shown; the others only fill the first and the last week
 * @param heat 0 to 4: how many domains, beside the fullest day
 */
public record CalendarDay(LocalDate date, boolean within, Optional<Day> day, int heat) {

    private static final int HOTTEST = 4;

    /** The weeks of the span, from Monday to Sunday. */
    static List<List<CalendarDay>> weeks(ExpiryDocument expiry) {
        Map<LocalDate, Day> days = expiry.days().stream().collect(Collectors.toMap(Day::day, Function.identity()));
        long most = expiry.days().stream().mapToLong(Day::domains).max().orElse(1);
        List<List<CalendarDay>> weeks = new ArrayList<>();
        LocalDate monday = expiry.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate first = monday; !first.isAfter(expiry.to()); first = first.plusWeeks(1)) {
            List<CalendarDay> week = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                week.add(cell(first.plusDays(i), expiry, Optional.ofNullable(days.get(first.plusDays(i))), most));
            }
            weeks.add(week);
        }
        return weeks;
    }

    private static CalendarDay cell(LocalDate date, ExpiryDocument expiry, Optional<Day> day, long most) {
        boolean within = !date.isBefore(expiry.from()) && !date.isAfter(expiry.to());
        long domains = day.map(Day::domains).orElse(0L);
        return new CalendarDay(date, within, day, (int) Math.ceil((double) HOTTEST * domains / Math.max(1, most)));
    }
}
