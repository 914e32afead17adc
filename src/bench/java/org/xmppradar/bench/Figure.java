package org.xmppradar.bench;

import java.util.Locale;

/**
 * One measured comparison.
 *
 * @param ours our figure, the more the better
 * @param peer the peer's, measured in the same run
 * @param bar the ratio that we want to reach
 */
record Figure(String bench, String what, double ours, double peer, double bar, String unit) {

    double ratio() {
        return ours / peer;
    }

    String row() {
        return String.format(
                Locale.ROOT, "%-44s %10.1f %10.1f %8.2fx %6.1fx  %s", what, ours, peer, ratio(), bar, unit);
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-44s %10s %10s %9s %7s  %s", "", "ours", "peer", "ratio", "bar", "unit");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"what\":\"%s\",\"ours\":%.1f,\"peer\":%.1f,\"ratio\":%.2f,\"bar\":%.1f,\"unit\":\"%s\"}",
                bench,
                what,
                ours,
                peer,
                ratio(),
                bar,
                unit);
    }
}
