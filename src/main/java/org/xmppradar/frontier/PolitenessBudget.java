package org.xmppradar.frontier;

import java.util.HashMap;
import java.util.Map;
import org.xmppradar.model.DomainName;

/**
 * Lets only so many domains of one zone be visited at a time, as those below one name tend to share servers and name servers.
 *
 * <p>A name belongs to the zone above it ({@code chat.example.org} and {@code jabber.example.org} to {@code example.org}), a name
 * of two labels to itself, lest all of {@code .org} be one zone. This takes the place of a public suffix list: under
 * {@code co.uk} it is slower than need be, and never faster. Bounded by the number of visits that run.
 */
public final class PolitenessBudget {

    private final int together;
    private final Map<String, Integer> running = new HashMap<>();

    public PolitenessBudget(FrontierSettings settings) {
        this.together = settings.together();
    }

    /** Takes a place in the name's zone, if one is free; whoever gets it gives it back. */
    public synchronized boolean take(DomainName name) {
        boolean free = running.getOrDefault(zone(name), 0) < together;
        if (free) {
            running.merge(zone(name), 1, Integer::sum);
        }
        return free;
    }

    /** Gives a place back. */
    public synchronized void giveBack(DomainName name) {
        running.computeIfPresent(zone(name), (_, count) -> count == 1 ? null : count - 1);
    }

    static String zone(DomainName name) {
        String ascii = name.ascii();
        String above = ascii.substring(ascii.indexOf('.') + 1);
        return above.indexOf('.') < 0 ? ascii : above;
    }
}
