package org.xmppradar.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** Reads the instant that a question is about, as people and programs write it. */
@Component
public final class AsOf {

    private static final Duration SPAN = Duration.ofDays(90);

    private final Clock clock;

    AsOf(Clock clock) {
        this.clock = clock;
    }

    /** The instant that is written, or for an empty text the end of the day 90 days before {@code last}, the same all day. */
    public Instant before(Instant last, String written) {
        return read(
                written.isBlank()
                        ? LocalDate.ofInstant(last.minus(SPAN), ZoneOffset.UTC).toString()
                        : written);
    }

    /**
     * A day, of the future too; today for an empty text.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    public LocalDate day(String written) {
        try {
            return written.isBlank()
                    ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    : LocalDate.parse(written.strip());
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
        try {
            Instant asked = text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(text);
            return asked.isAfter(now) ? now : asked;
        } catch (DateTimeException unreadable) {
            throw new InvalidName(
                    "'" + Text.clean(text, 40) + "' is not a time: write it as 2026-11-23 or 2026-11-23T14:05:00Z");
        }
    }
}
