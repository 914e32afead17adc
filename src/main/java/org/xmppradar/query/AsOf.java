package org.xmppradar.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xmppradar.model.Days;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** Reads the instant that a question is about, as people and programs write it. */
@Component
public final class AsOf {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int DATE = 10;
    private static final int SHOWN = 40;

    private static final Duration SPAN = Duration.ofDays(90);

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    /** The instant that is written, or for an empty text the end of the day 90 days before {@code last}, the same all day. */
    public Instant before(Instant last, String written) {
        return read(written.isBlank() ? Days.of(last.minus(SPAN)).toString() : written);
    }

    /**
     * A day, of the future too; today for an empty text.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    public LocalDate day(String written) {
        try {
            return written.isBlank() ? Days.of(clock.instant()) : LocalDate.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidName("'" + Text.clean(written, 40) + "' is not a day: write it as 2026-11-23");
        }
    }

    /**
     * Now for an empty text; else an instant such as {@code 2026-11-23T14:05:00Z}, or the end of a day such as
     * {@code 2026-11-23}. The future is now: nothing is known of it.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    public Instant read(String written) {
        Instant now = clock.instant();
        String text = written.strip();
        if (text.isEmpty()) {
            return now;
        }
        Instant asked = parse(text);
        return asked.isAfter(now) ? now : asked;
    }

    /**
     * Two moments to compare, written as for {@link #read}: from a month before the later when the earlier is empty, to now when
     * the later is.
     *
     * @throws InvalidName with a sentence that says what is wrong; here the future is, too
     */
    public Between between(String from, String to) {
        Instant later = past(to, clock.instant());
        Instant earlier = past(from, later.minus(MONTH));
        if (!earlier.isBefore(later)) {
            throw new InvalidName("'from' must be before 'to', but " + Dates.moment(earlier) + " is not before "
                    + Dates.moment(later) + " (a date is the end of its day)");
        }
        return new Between(earlier, later);
    }

    /** A moment that has come, be it today, of which only a part has. */
    private Instant past(String written, Instant otherwise) {
        String text = written.strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        Instant now = clock.instant();
        Instant asked = parse(text);
        if (!asked.isAfter(now)) {
            return asked;
        }
        if (text.length() == DATE && Days.of(asked).equals(Days.of(now))) {
            return now;
        }
        throw new InvalidName("'" + Text.clean(text, SHOWN) + "' has not come yet");
    }

    private static Instant parse(String text) {
        try {
            return text.length() == DATE
                    ? Days.start(LocalDate.parse(text).plusDays(1)).minusMillis(1)
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidName(
                    "'" + Text.clean(text, SHOWN) + "' is not a time: write it as 2026-11-23 or 2026-11-23T14:05:00Z");
        }
    }
}
