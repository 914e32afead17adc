package org.xmppradar.bench.map;

import java.util.Arrays;
import java.util.Optional;
import org.xmppradar.map.layout.Towns;
import org.xmppradar.map.layout.WeightedGraph;

/**
 * A made-up federation to draw, and what is promised of its map.
 */
enum Federation {
    SMALL("20k", "20k/200k", 20_000, 200_000, 47, 1_500, 40, 0.6),
    LARGE("100k", "100k/1M", 100_000, 1_000_000, 105, 2_500, 180, 3),
    DENSE("61k", "61k/6.2M", 61_000, 6_200_000, 80, 0, 0, 0);

    final String word;
    final String title;
    final int domains;
    final int links;
    final int towns;

    /** Milliseconds to the first whole picture; 0 where nothing is promised. */
    final double firstFrame;

    /** Milliseconds a frame takes while the map moves. */
    final double moving;

    /** Megabytes. */
    final double onTheWire;

    Federation(
            String word,
            String title,
            int domains,
            int links,
            int towns,
            double firstFrame,
            double moving,
            double onTheWire) {
        this.word = word;
        this.title = title;
        this.domains = domains;
        this.links = links;
        this.towns = towns;
        this.firstFrame = firstFrame;
        this.moving = moving;
        this.onTheWire = onTheWire;
    }

    static Optional<Federation> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    WeightedGraph graph() {
        return Towns.graph(domains, links, towns, 1);
    }
}
