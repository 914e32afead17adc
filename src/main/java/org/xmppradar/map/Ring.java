package org.xmppradar.map;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * How domains are linked that share something, such as a host: not each with each, which would be N² links, nor all with one, which would
 * make a giant of it with all others in a circle around, but each with three others by lot. That holds them together as one round
 * cloud, in which nobody is the centre.
 *
 * <p>Names are the lots: domains stand on a circle in the places that the digests of their names give, and each draws three points on it, and
 * is linked with whoever stands next after each. So one that comes or goes changes but the links in its own arc, and the map stays where it
 * was.
 */
final class Ring {

    private static final int DRAWN = 3;
    private static final double LOG_2 = Math.log(2);

    private final List<String> names;
    private final TreeMap<Long, Integer> circle = new TreeMap<>();

    /** @param names by node */
    Ring(List<String> names, int[] members) {
        this.names = names;
        for (int member : members) {
            circle.put(Lot.of(names.get(member), 0), member);
        }
    }

    /** Is given pairs of nodes. */
    @FunctionalInterface
    interface Pairs {
        void pair(int one, int other);
    }

    /** Gives the links, each once. */
    void each(Pairs pairs) {
        long[] drawn = new long[circle.size() * DRAWN];
        int count = 0;
        for (int member : circle.values()) {
            for (int lot = 1; lot <= DRAWN; lot++) {
                int other = after(Lot.of(names.get(member), lot), member);
                drawn[count++] = (long) Math.min(member, other) << Integer.SIZE | Math.max(member, other);
            }
        }
        Arrays.stream(drawn, 0, count)
                .distinct()
                .filter(pair -> (int) (pair >>> Integer.SIZE) != (int) pair)
                .forEach(pair -> pairs.pair((int) (pair >>> Integer.SIZE), (int) pair));
    }

    /** Who stands next after a point, but not oneself. */
    private int after(long point, int member) {
        int next = next(point);
        return next == member ? next(Lot.of(names.get(member), 0) + 1) : next;
    }

    private int next(long point) {
        Long place = circle.ceilingKey(point);
        return (place == null ? circle.firstEntry() : circle.ceilingEntry(place)).getValue();
    }

    /** What so many have in common says the less of two of them the more they are. */
    static float weight(int members) {
        return (float) (LOG_2 / Math.log(members));
    }
}
