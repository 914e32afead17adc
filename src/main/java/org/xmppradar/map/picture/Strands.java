package org.xmppradar.map.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xmppradar.map.edition.Backbone;

/**
 * The strongest links, bundled as bundle.ts does it, each in the hue of its lesser end. What lies within one path does not add up to more
 * light where it crosses itself, so that each path has but few, far apart by rank.
 */
final class Strands {

    static final int MOST = 5000;

    private static final double TOWARDS = 0.85;
    private static final double TOGETHER = 0.35;

    /** So many share a path. */
    private static final int BATCH = 8;

    private final Scene scene;
    private final Frame frame;
    private final Middles middles;

    private Strands(Scene scene, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.middles = new Middles(scene.edition());
    }

    static void draw(Scene scene, Frame frame, Svg svg) {
        new Strands(scene, frame).draw(svg);
    }

    private void draw(Svg svg) {
        Backbone links = scene.edition().backbone();
        List<Integer> strongest = IntStream.range(0, links.links())
                .filter(link -> scene.there()[links.from()[link]] && scene.there()[links.to()[link]])
                .filter(link -> seen(links.from()[link]) || seen(links.to()[link]))
                .boxed()
                .sorted(Comparator.comparingDouble(link -> -links.weight()[link]))
                .limit(MOST)
                .toList();
        svg.raw("<g fill=\"none\" transform=\"scale(.1)\" stroke-width=\"7\" stroke-opacity=\"")
                .raw(opacity(strongest.size()))
                .raw("\">");
        Map<Hue, List<Integer>> byHue = new EnumMap<>(Hue.class);
        strongest.forEach(link -> byHue.computeIfAbsent(scene.colouring().hue(links.to()[link]), _ -> new ArrayList<>())
                .add(link));
        byHue.forEach((hue, all) -> batches(hue, all, svg));
        svg.raw("</g>");
    }

    private boolean seen(int node) {
        return frame.holds(frame.x(middles.x(node, 0)), frame.y(middles.y(node, 0)));
    }

    /** On a small map each must be seen by itself. */
    private String opacity(int count) {
        boolean light = scene.theme() == Theme.LIGHT;
        if (count > 2000) {
            return light ? ".16" : ".17";
        }
        return count > 300 ? ".35" : ".6";
    }

    private void batches(Hue hue, List<Integer> links, Svg svg) {
        int paths = (links.size() + BATCH - 1) / BATCH;
        for (int path = 0; path < paths; path++) {
            svg.raw("<path stroke=\"").raw(hue.in(scene.theme())).raw("\" d=\"");
            for (int i = path; i < links.size(); i += paths) {
                strand(links.get(i), svg);
            }
            svg.raw("\"/>");
        }
    }

    private void strand(int link, Svg svg) {
        int one = scene.edition().backbone().from()[link];
        int other = scene.edition().backbone().to()[link];
        double ax = middles.x(one, TOWARDS);
        double ay = middles.y(one, TOWARDS);
        double bx = middles.x(other, TOWARDS);
        double by = middles.y(other, TOWARDS);
        double mx = (ax + bx) / 2;
        double my = (ay + by) / 2;
        int x = frame.x(middles.x(one, 0));
        int y = frame.y(middles.y(one, 0));
        svg.raw("M").number(x).raw(" ").number(y).raw("c");
        step(frame.x(ax + TOGETHER * (mx - ax)) - x, frame.y(ay + TOGETHER * (my - ay)) - y, svg);
        svg.raw(" ");
        step(frame.x(bx + TOGETHER * (mx - bx)) - x, frame.y(by + TOGETHER * (my - by)) - y, svg);
        svg.raw(" ");
        step(frame.x(middles.x(other, 0)) - x, frame.y(middles.y(other, 0)) - y, svg);
    }

    private static void step(int x, int y, Svg svg) {
        svg.number(x).raw(y < 0 ? "" : " ").number(y);
    }
}
