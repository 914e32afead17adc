package org.xmppradar.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Counts what losing some domains does to the links of all, one link after the other.
 *
 * <p>A cut link is named only when both ends agreed to be named (XEP-0485); and a domain that is left without any is named only
 * when each of its links may be, as its name would betray them all.
 */
final class LinkCut {

    /** A link by the places of its ends. */
    record Pair(int one, int other) {}

    private final BitSet lost;
    private final BitSet willing;
    private final BitSet secretive = new BitSet();
    private final int[] degree;
    private final int[] left;
    private final List<Pair> named = new ArrayList<>();
    private final int most;
    private long known;
    private long cut;

    /** @param most so many cut links are kept to be named */
    LinkCut(int names, BitSet lost, BitSet willing, int most) {
        this.lost = lost;
        this.willing = willing;
        this.degree = new int[names];
        this.left = new int[names];
        this.most = most;
    }

    void take(int one, int other) {
        known++;
        degree[one]++;
        degree[other]++;
        boolean open = willing.get(one) && willing.get(other);
        if (!open) {
            secretive.set(one);
            secretive.set(other);
        }
        if (!lost.get(one) && !lost.get(other)) {
            left[one]++;
            left[other]++;
            return;
        }
        cut++;
        if (open && named.size() < most) {
            named.add(new Pair(one, other));
        }
    }

    long known() {
        return known;
    }

    long cut() {
        return cut;
    }

    List<Pair> named() {
        return List.copyOf(named);
    }

    /** The places of those that stand, but have lost every link that they had. */
    BitSet isolated() {
        BitSet isolated = new BitSet(degree.length);
        for (int place = 0; place < degree.length; place++) {
            isolated.set(place, degree[place] > 0 && left[place] == 0 && !lost.get(place));
        }
        return isolated;
    }

    /** Whether all links of the name at a place may be named. */
    boolean isOpen(int place) {
        return !secretive.get(place);
    }
}
