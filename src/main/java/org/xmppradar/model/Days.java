package org.xmppradar.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as the radar counts them: in UTC, wherever it stands. */
public final class Days {

    private Days() {}

    /** The day in which it is. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Its first instant. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
