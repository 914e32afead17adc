package org.xmppradar.map.picture;

import java.util.List;

/** The colours of the map, as map.css has them for the page. */
enum Hue {
    NONE("none", "#8b97a6", "#667283"),
    BLUE("0", "#3d66b0", "#6d8fd6"),
    ROSE("1", "#a8455f", "#c06c84"),
    GREEN("2", "#2b7f5f", "#54a587"),
    OCHRE("3", "#94752a", "#bfa35c"),
    VIOLET("4", "#5f4ba3", "#9283cc"),
    TEAL("5", "#2b7f8b", "#5aa5b3"),
    BROWN("6", "#94543a", "#b98363"),
    OLIVE("7", "#66761f", "#94a557"),
    PLUM("8", "#8a4080", "#b077a8"),
    SLATE("9", "#55647a", "#8292a8"),
    SAND("10", "#72664c", "#a39879"),
    SKY("11", "#2f648f", "#6397bf"),
    GOOD("good", "#2b8a66", "#4aa984"),
    FLAWED("flawed", "#a8740a", "#d9a641"),
    BAD("bad", "#b3362e", "#e0716b"),
    GONE("gone", "#6b5b78", "#8d7c9c"),
    SOON("soon", "#8f8423", "#b9b155"),
    LATER("later", "#2b7f8b", "#5aa5b3"),
    LATEST("latest", "#3d66b0", "#6d8fd6");

    /** Those without a meaning of their own, in the order in which they are given. */
    static final List<Hue> FREE = List.of(values()).subList(BLUE.ordinal(), GOOD.ordinal());

    private final String name;
    private final String light;
    private final String dark;

    Hue(String name, String light, String dark) {
        this.name = name;
        this.light = light;
        this.dark = dark;
    }

    /** As the class in the style sheet ends. */
    String key() {
        return name;
    }

    String in(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }
}
