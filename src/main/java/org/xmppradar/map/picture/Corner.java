package org.xmppradar.map.picture;

import org.xmppradar.map.layout.Plane;

/** What marks the domain around which a part of the map is drawn: its links, bent as in the page, and its ring. */
final class Corner {

    private static final double BEND = 0.07;
    private static final int RING = 9;

    private Corner() {}

    static void links(Focus focus, Scene scene, Frame frame, Svg svg) {
        svg.raw("<g fill=\"none\" transform=\"scale(.1)\" stroke-width=\"12\" stroke-opacity=\".75\" stroke=\"")
                .raw(scene.theme().accent())
                .raw("\">");
        Plane plane = scene.edition().plane();
        int x = frame.x(plane.x()[focus.node()]);
        int y = frame.y(plane.y()[focus.node()]);
        for (int node : focus.linked()) {
            if (scene.there()[node]) {
                int toX = frame.x(plane.x()[node]);
                int toY = frame.y(plane.y()[node]);
                svg.raw("<path d=\"M").number(x).raw(" ").number(y).raw("Q");
                svg.number(Math.round((x + toX) / 2.0 + BEND * (toY - y))).raw(" ");
                svg.number(Math.round((y + toY) / 2.0 - BEND * (toX - x))).raw(" ");
                svg.number(toX).raw(" ").number(toY).raw("\"/>");
            }
        }
        svg.raw("</g>");
    }

    static void ring(Focus focus, Scene scene, Frame frame, Svg svg) {
        Plane plane = scene.edition().plane();
        svg.raw("<circle fill=\"none\" stroke-width=\"2\" stroke=\"")
                .raw(scene.theme().accent())
                .raw("\" cx=\"")
                .number(frame.x(plane.x()[focus.node()]) / (double) Frame.UNITS)
                .raw("\" cy=\"")
                .number(frame.y(plane.y()[focus.node()]) / (double) Frame.UNITS)
                .raw("\" r=\"")
                .number((long) radius(focus, scene, frame))
                .raw("\"/>");
    }

    /** Around its disc, however large that is. */
    static int radius(Focus focus, Scene scene, Frame frame) {
        return (int) Math.max(RING, Radii.of(focus.node(), scene.nodes()) * frame.grow() + 4);
    }
}
