package org.xmppradar.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a number went, day by day; days on which nobody counted are missing.
 *
 * @param key whose number it is
 */
public record Series(String kind, String key, List<Point> points) {

    /**
     * One day.
     *
     * @param value empty where it was below the smallest that was kept that day
     * @param share of the domains that could be reached
     */
    public record Point(LocalDate day, Optional<Long> value, Optional<Double> share) {}
}
