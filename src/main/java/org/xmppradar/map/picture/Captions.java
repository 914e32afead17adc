package org.xmppradar.map.picture;

import java.util.Comparator;
import java.util.List;
import org.xmppradar.map.Quarter;

/** Which names the picture has: of its hubs and of its regions. */
final class Captions {

    private static final int FIRST = 8;
    private static final int HUBS = 60;
    private static final int MOST = 34;
    private static final int REGIONS = 16;
    private static final double HUB = 12.5;
    private static final double REGION = 13.5;
    private static final int GAP = 4;

    private final Scene scene;
    private final Frame frame;

    private Captions(Scene scene, Frame frame) {
        this.scene = scene;
        this.frame = frame;
    }

    /** @param labels with what is kept free */
    static void draw(Scene scene, Frame frame, Labels labels, Svg svg) {
        new Captions(scene, frame).draw(labels, svg);
    }

    /** The first hubs come before the regions, as in the page; the rest where there is room. */
    private void draw(Labels labels, Svg svg) {
        List<Labels.Wish> hubs = hubs();
        hubs.stream().limit(FIRST).forEach(labels::place);
        scene.quarters().stream()
                .sorted(Comparator.comparingInt(Quarter::size).reversed())
                .limit(REGIONS)
                .map(this::region)
                .forEach(labels::place);
        hubs.stream().skip(FIRST).forEach(labels::place);
        svg.raw("<g paint-order=\"stroke\" stroke-linejoin=\"round\" stroke-width=\"3\" stroke=\"")
                .raw(scene.theme().ground())
                .raw("\">");
        labels.placed().stream().limit(MOST).forEach(label -> text(label, svg));
        svg.raw("</g>");
    }

    private List<Labels.Wish> hubs() {
        return scene.order()
                .filter(node -> scene.there()[node] && frame.holds(x(node), y(node)))
                .limit(HUBS)
                .mapToObj(this::hub)
                .toList();
    }

    private Labels.Wish hub(int node) {
        double x = x(node) / (double) Frame.UNITS;
        double y = y(node) / (double) Frame.UNITS;
        return new Labels.Wish(scene.name(node), x, y, GAP + radius(node), HUB, false);
    }

    private int x(int node) {
        return frame.x(scene.edition().plane().x()[node]);
    }

    private int y(int node) {
        return frame.y(scene.edition().plane().y()[node]);
    }

    private double radius(int node) {
        return scene.focus()
                .filter(focus -> focus.node() == node)
                .map(focus -> (double) Corner.radius(focus, scene, frame))
                .orElseGet(() -> Radii.of(node, scene.nodes()) * frame.grow());
    }

    private Labels.Wish region(Quarter quarter) {
        return new Labels.Wish(
                quarter.name(),
                frame.x(quarter.x()) / (double) Frame.UNITS,
                frame.y(quarter.y()) / (double) Frame.UNITS,
                0,
                REGION,
                true);
    }

    private void text(Labels.Placed label, Svg svg) {
        boolean region = label.wish().region();
        svg.raw("<text x=\"").number(label.x()).raw("\" y=\"").number(label.foot());
        svg.raw("\" text-anchor=\"")
                .raw(label.anchor())
                .raw("\" font-size=\"")
                .number(label.wish().size());
        svg.raw("\" fill=\"")
                .raw(region ? scene.theme().region() : scene.theme().text());
        svg.raw(region ? "\">" : "\" font-weight=\"500\">")
                .text(label.wish().text())
                .raw("</text>");
    }
}
