package org.xmppradar.map.picture;

/** How wide a text will be, about: which font it will be drawn with nobody knows, so it is taken for one of the wider. */
final class Lettering {

    private static final String NARROW = "iljtfrI.,:;|!'()[]- ";
    private static final String WIDE = "mwMW@%";
    private static final int IDEOGRAPHS = 0x2E80;

    private Lettering() {}

    /** In pixels, of letters that are so high. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::share).sum() * size;
    }

    private static double share(int letter) {
        if (letter >= IDEOGRAPHS) {
            return 1.05;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(letter) ? 0.74 : 0.65;
    }
}
