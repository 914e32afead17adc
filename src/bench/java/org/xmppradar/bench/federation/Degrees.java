package org.xmppradar.bench.federation;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How many links each domain has: by a power law, so that half have few, one in a hundred has fourteen times as many, and the first has
 * a good part of all. {@code neo4j.md} section 4 has 16 in the middle, 234 at one in a hundred and at most 27,160, at an average of 30.
 */
final class Degrees {

    /** ln 50 / ln (234 / 16): what lies between the middle and one in a hundred. */
    private static final double EXPONENT = 1.459;

    /** A longer list is cut when it is read ({@code observation.Federation}). */
    private static final double LONGEST_LIST = 1_900;

    /** Nobody is linked with more than this share of all. */
    private static final double LARGEST_SHARE = 0.4;

    private static final double GIVEN_BACK = 1.5;
    private static final double GIVEN_BACK_BY = 0.65;

    private static final int ROUNDS = 40;

    /** A prime that divides no size: ranks are spread over the numbers by it. */
    private static final long STEP = 7_368_787;

    private final int domains;
    private final double least;
    private final double listing;

    Degrees(Size size) {
        this.domains = size.domains();
        this.least = fitting(2.0 * size.links(), this::degree);
        this.listing = fitting(size.links(), this::listed);
    }

    /** The factor by which the degrees add up to {@code sum}, found by trying: both kinds have an upper end. */
    private double fitting(double sum, Shape shape) {
        double factor = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double tried = factor;
            factor *= sum / sum(number -> shape.of(tried, number));
        }
        return factor;
    }

    /** A number for each domain that depends on a factor. */
    private interface Shape {
        double of(double factor, int number);
    }

    private double sum(IntToDoubleFunction each) {
        return IntStream.range(0, domains).mapToDouble(each).sum();
    }

    private double degree(double factor, int number) {
        double rank = 1 + number % domains * STEP % domains;
        return Math.min(factor * StrictMath.pow(domains / rank, 1 / EXPONENT), domains * LARGEST_SHARE);
    }

    private double listed(double factor, int number) {
        return Math.min(factor * degree(least, number), LONGEST_LIST);
    }

    /** How long a domain's own list is, on the first day; those that join later are like others before them. */
    double listed(int number) {
        return listed(listing, number);
    }

    /**
     * How often it must be drawn for others to have it on their lists as often as its degree says. Nobody has it twice, which takes
     * away from the largest only: what is given back was fitted to the sum over all lists.
     */
    double weight(int number) {
        double wanted = degree(least, number) - listed(number);
        return wanted * (1 + GIVEN_BACK * StrictMath.pow(wanted / domains, GIVEN_BACK_BY));
    }
}
