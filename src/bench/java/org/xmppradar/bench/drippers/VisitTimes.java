package org.xmppradar.bench.drippers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long visits took, in milliseconds. */
final class VisitTimes {

    private final List<Double> times = new ArrayList<>();

    VisitTimes() {}

    VisitTimes(List<Double> times) {
        this.times.addAll(times);
    }

    void add(String when, VisitTimes more) {
        System.err.printf(
                "%s: %d visits, median %.1f ms, 99th percentile %.1f ms%n",
                when, more.times.size(), more.percentile(50), more.percentile(99));
        times.addAll(more.times);
    }

    /** The time that so many in a hundred did not exceed. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
