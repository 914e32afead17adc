package org.xmppradar.map.picture;

import java.time.Instant;
import java.util.List;
import org.xmppradar.map.Quarter;
import org.xmppradar.map.edition.Edition;

/**
 * What is drawn.
 *
 * @param names as they may be shown; empty where the owner objects, and then nothing of that domain is drawn
 * @param quarters with names that may be shown
 * @param there which domains there are at that moment, of those with a name
 * @param key what it is coloured by
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
record Scene(
        Edition edition,
        List<String> names,
        List<Quarter> quarters,
        boolean[] there,
        String key,
        Colouring colouring,
        Theme theme,
        Instant at) {

    int nodes() {
        return there.length;
    }

    long shown() {
        long shown = 0;
        for (boolean each : there) {
            shown += each ? 1 : 0;
        }
        return shown;
    }

    String colour(int node) {
        return colouring.hue(node).in(theme);
    }
}
