package org.xmppradar.bench;

import java.util.Locale;

/**
 * One measured comparison.
 *
 * @param ours our figure
 * @param peer what it is held against, measured in the same run; or a number that we set ourselves
 * @param better which way our figure is to go
 * @param bar the ratio that we want to reach, or not to exceed; {@link #NO_BAR} where nothing is promised
 */
public record Figure(String bench, String what, double ours, double peer, Better better, double bar, String unit) {

    /** For a comparison that only informs. */
    public static final double NO_BAR = 0;

    /** Which way is good. */
    public enum Better {
        MORE,
        LESS
    }

    /** The more of it, the better. */
    public Figure(String bench, String what, double ours, double peer, double bar, String unit) {
        this(bench, what, ours, peer, Better.MORE, bar, unit);
    }

    double ratio() {
        return ours / peer;
    }

    boolean holds() {
        return better == Better.MORE ? ratio() >= bar : ratio() <= bar;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-62s %10.1f %10.1f %8.2fx %s%5.2fx  %-12s %s",
                what,
                ours,
                peer,
                ratio(),
                better == Better.MORE ? ">=" : "<=",
                bar,
                unit,
                verdict());
    }

    private String verdict() {
        if (bar == NO_BAR) {
            return "no bar";
        }
        return holds() ? "holds" : "MISSED";
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-62s %10s %10s %9s %8s  %s", "", "ours", "peer", "ratio", "bar", "unit");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"what\":\"%s\",\"ours\":%.1f,\"peer\":%.1f,\"ratio\":%.2f,\"bar\":%.2f,\"holds\":%s,\"unit\":\"%s\"}",
                bench,
                what,
                ours,
                peer,
                ratio(),
                bar,
                holds(),
                unit);
    }
}
