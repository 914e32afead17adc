package org.xmppradar.map.picture;

/** The hubs, each a disc with its name, which shows where one points at it; the largest on top. */
final class Discs {

    private Discs() {}

    static void draw(Scene scene, Frame frame, int count, Svg svg) {
        svg.raw("<g stroke=\"").raw(scene.theme().ground()).raw("\" stroke-width=\".6\">");
        for (int node = count - 1; node >= 0; node--) {
            int x = frame.x(scene.edition().plane().x()[node]);
            int y = frame.y(scene.edition().plane().y()[node]);
            if (scene.there()[node] && frame.holds(x, y)) {
                svg.raw("<circle cx=\"")
                        .number(x / (double) Frame.UNITS)
                        .raw("\" cy=\"")
                        .number(y / (double) Frame.UNITS)
                        .raw("\" r=\"")
                        .number(Radii.of(node, scene.nodes()) * frame.grow() + 0.3)
                        .raw("\" fill=\"")
                        .raw(scene.colour(node))
                        .raw("\"><title>")
                        .text(scene.name(node))
                        .raw("</title></circle>");
            }
        }
        svg.raw("</g>");
    }
}
