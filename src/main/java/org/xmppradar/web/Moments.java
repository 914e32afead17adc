package org.xmppradar.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xmppradar.model.Days;

/** Times as people read them; the exact instant always stands beside in the markup. */
@Component("moments")
final class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 6 minutes ago} or {@code in 61 days}; what is nearer than a minute is now. */
    public String relative(Instant instant) {
        Duration since = Duration.between(instant, clock.instant());
        String span = span(since.abs());
        if (span.isEmpty()) {
            return "just now";
        }
        return since.isNegative() ? "in " + span : span + " ago";
    }

    /** A length of time, such as {@code 7 days}. */
    public String lasting(long seconds) {
        String span = span(Duration.ofSeconds(seconds));
        return span.isEmpty() ? count(seconds, "second") : span;
    }

    /** Such as {@code 23 Nov 2026, 14:05:00 UTC}. */
    public String exact(Instant instant) {
        return EXACT.format(instant);
    }

    /** Such as {@code 23 Nov 2026}. */
    public String day(Instant instant) {
        return DAY.format(instant);
    }

    /** Such as {@code 23 Nov 2026, 14:05}. */
    public String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** As forms write it, such as {@code 2026-11-23}. */
    public String date(Instant instant) {
        return Days.of(instant).toString();
    }

    /** Today as forms write it. */
    public String today() {
        return date(clock.instant());
    }

    /** Such as {@code 23 Nov}: how a week of a calendar is called. */
    public String week(LocalDate monday) {
        return SHORT.format(monday);
    }

    /** Whether the instant has passed. */
    public boolean past(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    private static String span(Duration span) {
        long days = span.toDays();
        if (days >= 730) {
            return count(days / 365, "year");
        }
        if (days >= 2) {
            return count(days, "day");
        }
        if (span.toHours() >= 2) {
            return count(span.toHours(), "hour");
        }
        return span.toMinutes() >= 1 ? count(span.toMinutes(), "minute") : "";
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
