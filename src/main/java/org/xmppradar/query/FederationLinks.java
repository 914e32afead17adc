package org.xmppradar.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Who federates with whom, as pairs of places in a list of names: eight bytes a link, so that a million and more fit. A link that
 * both ends publish is one.
 */
final class FederationLinks {

    private final List<String> names;
    private final long[] pairs;
    private final BitSet willing;

    /** @param willing the places of those who agreed to be named (XEP-0485) */
    private FederationLinks(List<String> names, long[] pairs, BitSet willing) {
        this.names = names;
        this.pairs = pairs;
        this.willing = willing;
    }

    int size() {
        return pairs.length;
    }

    String name(int place) {
        return names.get(place);
    }

    /** The places of the names that {@code chosen} takes. */
    BitSet places(Predicate<String> chosen) {
        BitSet places = new BitSet(names.size());
        IntStream.range(0, names.size())
                .filter(place -> chosen.test(names.get(place)))
                .forEach(places::set);
        return places;
    }

    /** How many links there are of which both ends agreed to be named; links with a hidden end do not count. */
    long agreed(BitSet hidden) {
        BitSet named = (BitSet) willing.clone();
        named.andNot(hidden);
        return Arrays.stream(pairs)
                .filter(pair -> named.get((int) (pair >>> Integer.SIZE)) && named.get((int) pair))
                .count();
    }

    /** What remains when some ends are lost; links with a hidden end do not count at all. */
    LinkCut cut(BitSet lost, BitSet hidden, int most) {
        LinkCut cut = new LinkCut(names.size(), lost, willing, most);
        for (long pair : pairs) {
            int one = (int) (pair >>> Integer.SIZE);
            int other = (int) pair;
            if (!hidden.get(one) && !hidden.get(other)) {
                cut.take(one, other);
            }
        }
        return cut;
    }

    /** Takes in links in any order and direction. */
    static final class Builder {

        private final UnaryOperator<String> once;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private long[] pairs = new long[1024];
        private int size;

        /** @param once a name as others keep it already */
        Builder(UnaryOperator<String> once) {
            this.once = once;
        }

        void add(String name, Collection<String> others) {
            int one = place(name);
            others.forEach(other -> add(one, place(other)));
        }

        private int place(String name) {
            Integer known = places.get(name);
            if (known != null) {
                return known;
            }
            String kept = once.apply(name);
            places.put(kept, names.size());
            names.add(kept);
            return names.size() - 1;
        }

        private void add(int one, int other) {
            if (one == other) {
                return;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
        }

        /** Each once, sorted where they lie, as a stream would keep them twice more. */
        private long[] distinct() {
            Arrays.sort(pairs, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || pairs[i] != pairs[kept - 1]) {
                    pairs[kept++] = pairs[i];
                }
            }
            return Arrays.copyOf(pairs, kept);
        }

        FederationLinks build(Set<String> willing) {
            BitSet agreed = new BitSet(names.size());
            willing.forEach(name -> {
                Integer place = places.get(name);
                if (place != null) {
                    agreed.set(place);
                }
            });
            return new FederationLinks(List.copyOf(names), distinct(), agreed);
        }
    }
}
