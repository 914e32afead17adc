package org.xmppradar.map.picture;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xmppradar.map.Quarter;
import org.xmppradar.map.layout.Plane;

/** Draws a scene: links below, dots and discs upon them, then names; with words for those who cannot see it. */
final class Picture {

    /** From this rank on, domains are dots. */
    static final int HUBS = 1000;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int TOLD = 5;
    private static final int LEGEND = 48;

    private final Scene scene;
    private final Frame frame;
    private final Svg svg = new Svg();

    private Picture(Scene scene) {
        this.scene = scene;
        Plane plane = scene.edition().plane();
        this.frame = scene.focus().map(focus -> Frame.around(focus, plane)).orElseGet(() -> Frame.of(plane));
    }

    /** The document, as it is served in {@code image/svg+xml}. */
    static String of(Scene scene) {
        Picture picture = new Picture(scene);
        scene.focus().ifPresentOrElse(picture::corner, picture::whole);
        return picture.svg.raw("</svg>\n").toString();
    }

    private void whole() {
        begin(title(), words());
        int hubs = Math.min(HUBS, scene.nodes());
        Strands.draw(scene, frame, svg);
        Dots.draw(scene, frame, hubs, svg);
        Discs.draw(scene, frame, hubs, svg);
        Captions.draw(scene, frame, free(), svg);
        heading();
        Legend.draw(scene, svg);
    }

    /** It is small, and stands on pages that say what it is: it has neither heading nor legend. */
    private void corner(Focus focus) {
        begin(scene.name(focus.node()) + " on the map of the XMPP federation, " + DAY.format(scene.at()), near(focus));
        Strands.draw(scene, frame, svg);
        Corner.links(focus, scene, frame, svg);
        Discs.draw(scene, frame, scene.nodes(), svg);
        Corner.ring(focus, scene, frame, svg);
        Captions.draw(scene, frame, new Labels(frame.width(), frame.height()), svg);
    }

    /** Escaped already. */
    private String near(Focus focus) {
        List<String> linked = IntStream.of(focus.linked())
                .sorted()
                .filter(node -> scene.there()[node])
                .mapToObj(node -> Svg.escaped(scene.name(node)))
                .toList();
        String name = Svg.escaped(scene.name(focus.node()));
        return linked.isEmpty()
                ? "A part of the map around " + name + ", of which no link with another domain may be named."
                : "A part of the map around " + name + ", which is linked with " + Svg.count(linked.size())
                        + " on it; the most linked of them: " + first(linked) + ".";
    }

    private static String first(List<String> names) {
        return names.stream().limit(TOLD).collect(Collectors.joining(", "));
    }

    /** @param words escaped already: they are longer than any text of a stranger may be */
    private void begin(String title, String words) {
        String size =
                "width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\"".formatted(frame.width(), frame.height());
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" ").raw(size);
        svg.raw(" role=\"img\" aria-labelledby=\"title desc\"");
        svg.raw(" font-family=\"Inter, system-ui, sans-serif\"><title id=\"title\">")
                .text(title);
        svg.raw("</title><desc id=\"desc\">").raw(words).raw("</desc>");
        svg.raw("<rect width=\"100%\" height=\"100%\" fill=\"")
                .raw(scene.theme().ground())
                .raw("\"/>");
    }

    private String title() {
        return "The XMPP federation on " + DAY.format(scene.at());
    }

    private String count() {
        long shown = scene.shown();
        return Svg.count(shown) + (shown == 1 ? " domain" : " domains");
    }

    /** Escaped already. */
    private String words() {
        String regions = scene.quarters().stream()
                .sorted(Comparator.comparingInt(Quarter::size).reversed())
                .limit(TOLD)
                .map(quarter -> Svg.escaped(quarter.name()) + " (" + Svg.count(quarter.size()) + ")")
                .collect(Collectors.joining(", "));
        List<String> hubs = IntStream.range(0, scene.nodes())
                .filter(node -> scene.there()[node])
                .limit(TOLD)
                .mapToObj(node -> Svg.escaped(scene.name(node)))
                .toList();
        return "A map of " + count() + "; near each other are those that are linked. The largest neighbourhoods: "
                + regions + ". The most linked domains: " + first(hubs) + ".";
    }

    private Labels free() {
        return new Labels(frame.width(), frame.height())
                .keep(new Labels.Box(0, 0, Frame.WIDTH, LEGEND))
                .keep(new Labels.Box(0, Frame.HEIGHT - LEGEND, Frame.WIDTH, Frame.HEIGHT));
    }

    private void heading() {
        svg.raw("<text x=\"24\" y=\"36\" font-size=\"17\" font-weight=\"600\" fill=\"")
                .raw(scene.theme().text());
        svg.raw("\">").text(title()).raw("</text><text x=\"").number((long) Frame.WIDTH - 24);
        svg.raw("\" y=\"36\" font-size=\"13\" text-anchor=\"end\" fill=\"")
                .raw(scene.theme().quiet())
                .raw("\">");
        svg.text("XMPP Radar, " + count() + ", edition " + scene.edition().number())
                .raw("</text>");
    }
}
