package org.xmppradar.map.picture;

import java.util.Arrays;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** Dark or light, with the colours of style.css. */
public enum Theme {
    DARK("dark", "#0b0e14", "#e6eaf0", "#98a2b0", "#a3adba", "#ff8a4c"),
    LIGHT("light", "#f7f9fb", "#141a23", "#56616f", "#4a5563", "#c2490d");

    private static final int SHOWN = 20;

    private final String key;
    private final String ground;
    private final String text;
    private final String quiet;
    private final String region;
    private final String accent;

    Theme(String key, String ground, String text, String quiet, String region, String accent) {
        this.key = key;
        this.ground = ground;
        this.text = text;
        this.quiet = quiet;
        this.region = region;
        this.accent = accent;
    }

    /** As it is written in addresses. */
    public static Theme parse(String written) {
        return Arrays.stream(values())
                .filter(theme -> theme.key.equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidName(
                        "'" + Text.clean(written, SHOWN) + "' is not a theme: there are dark and light"));
    }

    String ground() {
        return ground;
    }

    String text() {
        return text;
    }

    String quiet() {
        return quiet;
    }

    /** Of the names of regions. */
    String region() {
        return region;
    }

    /** Of what is selected. */
    String accent() {
        return accent;
    }
}
