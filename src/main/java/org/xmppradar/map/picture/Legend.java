package org.xmppradar.map.picture;

import java.util.ArrayList;
import java.util.List;
import org.xmppradar.map.picture.Colouring.Value;

/** What sizes and colours mean, in a line at the foot. */
final class Legend {

    private static final int FOOT = Frame.HEIGHT - 26;
    private static final int LEFT = 24;
    private static final double SIZE = 13;
    private static final int AIR = 18;
    private static final int LONGEST = 28;

    private Legend() {}

    static void draw(Scene scene, Svg svg) {
        svg.raw("<g font-size=\"")
                .number(SIZE)
                .raw("\" fill=\"")
                .raw(scene.theme().region())
                .raw("\">");
        double x = sizes(scene, svg);
        if (scene.key().equals(Colours.NEIGHBOURHOOD)) {
            word("Colour shows the neighbourhood", x, svg);
        } else {
            List<Value> values = new ArrayList<>(scene.colouring().legend());
            values.add(new Value("others, unknown", Hue.NONE, 0));
            for (Value value : values) {
                x = value(value, x, scene.theme(), svg);
            }
        }
        svg.raw("</g>");
    }

    private static double sizes(Scene scene, Svg svg) {
        double x = LEFT;
        svg.raw("<g fill=\"").raw(Hue.NONE.in(scene.theme())).raw("\">");
        for (double radius : new double[] {1.6, 3.2, 5.2}) {
            disc(x + radius, radius, svg);
            x += 2 * radius + 3;
        }
        svg.raw("</g>");
        return word("more links", x + 2, svg);
    }

    private static double value(Value value, double x, Theme theme, Svg svg) {
        svg.raw("<g fill=\"").raw(value.hue().in(theme)).raw("\">");
        disc(x + 4, 4, svg);
        svg.raw("</g>");
        String title = value.title();
        return word(title.length() > LONGEST ? title.substring(0, LONGEST - 1) + "…" : title, x + 13, svg);
    }

    private static void disc(double x, double radius, Svg svg) {
        svg.raw("<circle cx=\"")
                .number(x)
                .raw("\" cy=\"")
                .number(FOOT - 4.5)
                .raw("\" r=\"")
                .number(radius)
                .raw("\"/>");
    }

    /** Writes; returns where the next may begin. */
    private static double word(String text, double x, Svg svg) {
        svg.raw("<text x=\"")
                .number(x)
                .raw("\" y=\"")
                .number((long) FOOT)
                .raw("\">")
                .text(text)
                .raw("</text>");
        return x + Lettering.width(text, SIZE) + AIR;
    }
}
