package org.xmppradar.map.picture;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xmppradar.map.Quarter;
import org.xmppradar.model.DomainName;

/** Draws a scene: links below, dots and discs upon them, then names; with words for those who cannot see it. */
final class Picture {

    /** From this rank on, domains are dots. */
    static final int HUBS = 1000;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int TOLD = 5;
    private static final int LEGEND = 48;

    private final Scene scene;
    private final Svg svg = new Svg();

    private Picture(Scene scene) {
        this.scene = scene;
    }

    /** The document, as it is served in {@code image/svg+xml}. */
    static String of(Scene scene) {
        Picture picture = new Picture(scene);
        picture.begin();
        Frame frame = Frame.of(scene.edition().plane());
        int hubs = Math.min(HUBS, scene.nodes());
        Strands.draw(scene, frame, picture.svg);
        Dots.draw(scene, frame, hubs, picture.svg);
        Discs.draw(scene, frame, hubs, picture.svg);
        Captions.draw(scene, frame, picture.free(), picture.svg);
        picture.heading();
        Legend.draw(scene, picture.svg);
        return picture.svg.raw("</svg>\n").toString();
    }

    private void begin() {
        String size = "width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\"".formatted(Frame.WIDTH, Frame.HEIGHT);
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" ").raw(size);
        svg.raw(" role=\"img\" aria-labelledby=\"title desc\"");
        svg.raw(" font-family=\"Inter, system-ui, sans-serif\"><title id=\"title\">")
                .text(title());
        svg.raw("</title><desc id=\"desc\">").raw(words()).raw("</desc>");
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

    /** Escaped already: it is longer than any text of a stranger may be. */
    private String words() {
        String regions = scene.quarters().stream()
                .sorted(Comparator.comparingInt(Quarter::size).reversed())
                .limit(TOLD)
                .map(quarter -> Svg.escaped(quarter.name()) + " (" + Svg.count(quarter.size()) + ")")
                .collect(Collectors.joining(", "));
        List<String> hubs = IntStream.range(0, scene.nodes())
                .filter(node -> scene.there()[node])
                .limit(TOLD)
                .mapToObj(node -> Svg.escaped(new DomainName(scene.names().get(node)).unicode()))
                .toList();
        return "A map of " + count() + "; near each other are those that are linked. The largest neighbourhoods: "
                + regions + ". The most linked domains: " + String.join(", ", hubs) + ".";
    }

    private Labels free() {
        return new Labels()
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
