package org.xmppradar.query;

import java.time.Clock;
import org.xmppradar.graph.Graph;
import org.xmppradar.web.Site;

/** Counts what the test site has, without what the site read before. */
public final class OwnMeasures {

    private OwnMeasures() {}

    /** By whose clock what was read rests. */
    public static Measures by(Clock clock) {
        Graph graph = Site.bean(Graph.class);
        return new Measures(
                graph,
                new Federations(graph, Site.bean(DataVersions.class), clock),
                Site.bean(Visibility.class),
                Site.bean(AddressNetworks.class));
    }
}
