package org.xmppradar.map.picture;

import java.util.Arrays;
import org.xmppradar.map.edition.Edition;

/** The middle of each community: links are led through them, as bundle.ts does it. */
final class Middles {

    private final Edition edition;
    private final double[] x;
    private final double[] y;

    Middles(Edition edition) {
        this.edition = edition;
        int communities = Arrays.stream(edition.community()).max().orElse(-1) + 1;
        x = new double[communities];
        y = new double[communities];
        int[] members = new int[communities];
        for (int node = 0; node < edition.nodes(); node++) {
            int community = edition.community()[node];
            if (community >= 0) {
                x[community] += edition.plane().x()[node];
                y[community] += edition.plane().y()[node];
                members[community]++;
            }
        }
        for (int community = 0; community < communities; community++) {
            x[community] /= Math.max(1, members[community]);
            y[community] /= Math.max(1, members[community]);
        }
    }

    /** A share of the way from a node to the middle of its community. */
    double x(int node, double share) {
        int community = edition.community()[node];
        float own = edition.plane().x()[node];
        return community < 0 ? own : own + share * (x[community] - own);
    }

    double y(int node, double share) {
        int community = edition.community()[node];
        float own = edition.plane().y()[node];
        return community < 0 ? own : own + share * (y[community] - own);
    }
}
