package org.xmppradar.map.picture;

import java.util.Locale;
import org.xmppradar.model.Text;

/** Writes elements. Names come from strangers: as text and in attributes alike they are escaped, and have no character that XML forbids. */
final class Svg {

    private static final int LONGEST = 253;

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Markup of our own. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    Svg number(long number) {
        out.append(number);
        return this;
    }

    /** With one digit after the point, if any. */
    Svg number(double number) {
        long tenths = Math.round(number * Frame.UNITS);
        out.append(tenths < 0 ? "-" : "").append(Math.abs(tenths / Frame.UNITS));
        if (tenths % Frame.UNITS != 0) {
            out.append('.').append(Math.abs(tenths % Frame.UNITS));
        }
        return this;
    }

    /** A stranger's text. */
    Svg text(String text) {
        out.append(escaped(text));
        return this;
    }

    static String escaped(String text) {
        return Text.clean(text, LONGEST)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A count as people read it. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
