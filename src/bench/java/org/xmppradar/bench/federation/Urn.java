package org.xmppradar.bench.federation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Draws numbers, each as often as its weight says, in one step: Walker's alias method. */
final class Urn {

    private final double[] own;
    private final int[] other;

    /** The numbers below {@code size}. */
    Urn(int size, IntToDoubleFunction weight) {
        own = new double[size];
        other = new int[size];
        Arrays.setAll(own, weight);
        double mean = Arrays.stream(own).sum() / size;
        Arrays.setAll(own, number -> own[number] / mean);
        fill();
    }

    /** What one has less than the average is filled up by one that has more. */
    private void fill() {
        int[] poor = numbers(true);
        int[] rich = numbers(false);
        int poorLeft = poor.length;
        int richLeft = rich.length;
        int[] waiting = Arrays.copyOf(poor, own.length);
        while (poorLeft > 0 && richLeft > 0) {
            int less = waiting[--poorLeft];
            int more = rich[richLeft - 1];
            other[less] = more;
            own[more] -= 1 - own[less];
            if (own[more] < 1) {
                richLeft--;
                waiting[poorLeft++] = more;
            }
        }
        // What rounding left over is as good as full.
        for (int left = 0; left < poorLeft; left++) {
            own[waiting[left]] = 1;
        }
    }

    private int[] numbers(boolean isPoor) {
        return IntStream.range(0, own.length)
                .filter(number -> own[number] < 1 == isPoor)
                .toArray();
    }

    /** The number at {@code chance}, from 0 to 1 without 1. */
    int draw(double chance) {
        double place = chance * own.length;
        int number = (int) place;
        return place - number < own[number] ? number : other[number];
    }
}
