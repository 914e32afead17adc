package org.xmppradar.map.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives each label the first free place that it likes, or none, as labels.ts does: labels that cover each other say nothing. */
final class Labels {

    private static final int AIR = 3;
    private static final double LINE = 1.35;

    /** From the upper edge of a line to the foot of its letters. */
    private static final double FOOT = 1.02;

    private final int width;
    private final int height;
    private final List<Box> taken = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /** On a picture of that size, in pixels. */
    Labels(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A part of the picture, in pixels. */
    record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean within(int width, int height) {
            return left >= 0 && top >= 0 && right <= width && bottom <= height;
        }

        Box wider(int by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }
    }

    /**
     * A label that wants a place.
     *
     * @param gap how far it stays away from the middle of what it names; zero to stand upon it
     */
    record Wish(String text, double x, double y, double gap, double size, boolean region) {

        private Stream<Box> likes() {
            double width = Lettering.width(text, size);
            double height = size * LINE;
            return gap == 0
                    ? Stream.of(at(x - width / 2, y - height / 2, width, height))
                    : Stream.of(
                            at(x + gap, y - height / 2, width, height),
                            at(x - gap - width, y - height / 2, width, height),
                            at(x - width / 2, y + gap, width, height),
                            at(x - width / 2, y - gap - height, width, height));
        }

        private static Box at(double left, double top, double width, double height) {
            return new Box(left, top, left + width, top + height);
        }
    }

    /**
     * A label with its place.
     *
     * @param anchor which of its ends is at {@code x}: where letters are narrower than thought, it still stays with what it names
     */
    record Placed(Wish wish, double x, double foot, String anchor) {}

    /** Keeps a part of the picture free. */
    Labels keep(Box box) {
        taken.add(box);
        return this;
    }

    /** Places a label, unless there is no room. */
    void place(Wish wish) {
        Optional<Box> free = wish.likes()
                .filter(box -> box.within(width, height) && taken.stream().noneMatch(box::meets))
                .findFirst();
        free.ifPresent(box -> {
            taken.add(box.wider(AIR));
            placed.add(put(wish, box));
        });
    }

    private static Placed put(Wish wish, Box box) {
        double foot = box.top() + FOOT * wish.size();
        if (box.left() >= wish.x()) {
            return new Placed(wish, box.left(), foot, "start");
        }
        return box.right() <= wish.x()
                ? new Placed(wish, box.right(), foot, "end")
                : new Placed(wish, wish.x(), foot, "middle");
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }
}
