package org.xmppradar.model;

/** Strangers' text, made fit to keep: no control, bidi or zero-width characters, and never longer than asked (X4). */
public final class Text {

    private Text() {}

    /** What remains of {@code text} after dropping what must not be stored, cut to {@code limit} characters. */
    public static String clean(String text, int limit) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length() && kept.length() < limit; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point)) {
                kept.append(' ');
            } else if (isShown(point) && kept.length() + Character.charCount(point) <= limit) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString().strip();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
