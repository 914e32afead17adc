package org.xmppradar.map.layout;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which communities of today are those of yesterday: numbers go on by overlap, so that names and colours stay. Each old number is
 * inherited once, by the one with the most of its members; the others are given new ones.
 */
final class Heritage {

    private Heritage() {}

    /**
     * The number that each of today's communities has for good.
     *
     * @param before the lasting number of each node's community yesterday; below zero for nodes that were not there
     * @param next the first number that was never given
     */
    static int[] numbers(Communities today, int[] before, int next) {
        int[] numbers = new int[today.count()];
        Arrays.fill(numbers, -1);
        Set<Integer> taken = new HashSet<>();
        for (long overlap : overlaps(today, before)) {
            int old = (int) (overlap >>> Integer.SIZE);
            int community = (int) overlap;
            if (numbers[community] < 0 && taken.add(old)) {
                numbers[community] = old;
            }
        }
        int free = next;
        for (int community = 0; community < numbers.length; community++) {
            if (numbers[community] < 0) {
                numbers[community] = free++;
            }
        }
        return numbers;
    }

    /** Pairs of an old number and a community of today, in two halves of a number; those with the most nodes in common first. */
    private static long[] overlaps(Communities today, int[] before) {
        long[] pairs = new long[before.length];
        int count = 0;
        for (int node = 0; node < before.length; node++) {
            if (before[node] >= 0) {
                pairs[count++] = (long) before[node] << Integer.SIZE | today.of()[node];
            }
        }
        Arrays.sort(pairs, 0, count);
        return Arrays.stream(pairs, 0, count)
                .boxed()
                .collect(Collectors.groupingBy(pair -> pair, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }
}
