package org.xmppradar.map.picture;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The many domains with few links: a path of points for each hue, with round caps. Those that would fall on the same half pixel are one,
 * and steps from one to the next are small numbers, so that even 100,000 take little.
 */
final class Dots {

    /** Half a pixel. */
    private static final int STEP = Frame.UNITS / 2;

    private Dots() {}

    static void draw(Scene scene, Frame frame, int from, Svg svg) {
        Map<Hue, LongStream.Builder> points = new EnumMap<>(Hue.class);
        for (int node = from; node < scene.nodes(); node++) {
            int x = frame.x(scene.edition().plane().x()[node]);
            int y = frame.y(scene.edition().plane().y()[node]);
            if (scene.there()[node] && frame.holds(x, y)) {
                points.computeIfAbsent(scene.colouring().hue(node), _ -> LongStream.builder())
                        .add((long) (y / STEP) << Integer.SIZE | x / STEP);
            }
        }
        svg.raw("<g fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\".85\" stroke-width=\"")
                .number(4.8 * Radii.least(scene.nodes()))
                .raw("\" transform=\"scale(.5)\">");
        points.forEach((hue, builder) -> {
            svg.raw("<path stroke=\"").raw(hue.in(scene.theme())).raw("\" d=\"");
            path(builder.build().sorted().distinct().toArray(), svg);
            svg.raw("\"/>");
        });
        svg.raw("</g>");
    }

    /** A line of no length is drawn as its cap. */
    private static void path(long[] points, Svg svg) {
        int[] last = new int[2];
        Arrays.stream(points).forEach(point -> {
            int x = (int) point;
            int y = (int) (point >> Integer.SIZE);
            svg.raw("m")
                    .number(x - last[0])
                    .raw(y < last[1] ? "" : " ")
                    .number(y - last[1])
                    .raw("h0");
            last[0] = x;
            last[1] = y;
        });
    }
}
