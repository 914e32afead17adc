package org.xmppradar.map.picture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xmppradar.map.Quarter;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.model.DomainName;

/**
 * What is drawn.
 *
 * @param names as they may be shown; empty where the owner objects, and then nothing of that domain is drawn
 * @param quarters with names that may be shown
 * @param there which domains there are at that moment, of those with a name
 * @param key what it is coloured by
 * @param focus around whom a part of it is drawn; empty for the whole
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
        Instant at,
        Optional<Focus> focus) {

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

    /** The nodes in the order in which they are named: who is looked at, with whom that is linked, and then hubs first. */
    IntStream order() {
        IntStream looked = focus.stream()
                .flatMapToInt(each -> IntStream.concat(
                        IntStream.of(each.node()), IntStream.of(each.linked()).sorted()));
        return IntStream.concat(looked, IntStream.range(0, nodes())).distinct();
    }

    String name(int node) {
        return new DomainName(names.get(node)).unicode();
    }

    String colour(int node) {
        return colouring.hue(node).in(theme);
    }
}
