package org.xmppradar.bench.federation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.xmppradar.bench.federation.Dice.Of;

/**
 * Whom each domain names as linked with it. Nothing is kept of it but weights: a list is drawn again whenever it is asked for.
 *
 * <p>Of the links of the first day most stay, some end for good, and some come and go; others begin later.
 */
final class Links {

    private static final double STAY = 0.85;
    private static final double END = 0.93;
    private static final int CYCLE = 120;
    private static final int AWAY = 30;

    private final Size size;
    private final Dice dice;
    private final Degrees degrees;
    private final int[] lengths;
    private final Urn first;
    private final Urn later;

    Links(Size size, Dice dice) {
        this.size = size;
        this.dice = dice;
        this.degrees = new Degrees(size);
        this.lengths = lengths(size.domains());
        this.first = new Urn(size.domains(), degrees::weight);
        this.later = new Urn(size.everyone(), degrees::weight);
    }

    /** Whole numbers that add up to the wanted number of links, however they are rounded. */
    private int[] lengths(int domains) {
        int[] whole = new int[domains];
        double exact = 0;
        long given = 0;
        for (int number = 0; number < domains; number++) {
            exact += degrees.listed(number);
            whole[number] = (int) (Math.round(exact) - given);
            given += whole[number];
        }
        return whole;
    }

    /** Whom {@code number} names on this day, if those are there; each once, in no order. */
    void on(int number, int day, Life life, IntConsumer each) {
        BitSet drawn = new BitSet(size.everyone());
        drawn.set(number);
        if (number < size.domains()) {
            draw(number, first, lengths[number], drawn, target -> {
                if (life.isThere(target, day) && holds(number, target, day)) {
                    each.accept(target);
                }
            });
        }
        draw(number, later, lengthLater(number), drawn, target -> {
            if (life.isThere(target, day) && day >= begins(number, target)) {
                each.accept(target);
            }
        });
    }

    /** Those that join later bring a whole list, the others add a tenth to theirs. */
    private int lengthLater(int number) {
        double like = degrees.listed(number % size.domains());
        return (int) Math.round(number < size.domains() ? like / 10 : like);
    }

    private void draw(int number, Urn urn, int length, BitSet drawn, IntConsumer each) {
        int before = drawn.cardinality();
        for (long turn = (long) before << 32; drawn.cardinality() < before + length; turn++) {
            int target = urn.draw(dice.unit(Of.LINK_TARGET, number, turn));
            if (!drawn.get(target)) {
                drawn.set(target);
                each.accept(target);
            }
        }
    }

    private boolean holds(int from, int to, int day) {
        double fate = dice.unit(Of.LINK, from, to);
        if (fate < STAY) {
            return true;
        }
        int turn = dice.below(fate < END ? Life.DAYS : CYCLE - AWAY, Of.LINK_DAY, from, to);
        return fate < END ? day <= turn : (day + turn) % CYCLE < CYCLE - AWAY;
    }

    private int begins(int from, int to) {
        return 1 + dice.below(Life.DAYS, Of.LINK_DAY, from, to);
    }

    /** How many links there are on the first day. */
    long firstDay() {
        return Arrays.stream(lengths).asLongStream().sum();
    }
}
