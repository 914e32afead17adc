package org.xmppradar.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a service was at a time, as far as anybody looked; the worst first, and what nobody can tell last. */
public enum Reach {
    /** No endpoint could be used. */
    DOWN("Not reachable"),
    /** Some endpoint failed, or the best of them is one from which a strict peer would turn away. */
    DEGRADED("Reachable, with problems"),
    /** Every endpoint answered as it should. */
    UP("Reachable"),
    /** The DNS says that there is no such service. */
    ABSENT("Not offered"),
    /** Nobody looked. */
    GAP("Not visited"),
    /** The domain was looked at, but of this service nothing was learnt; or its name was not known yet. */
    UNKNOWN("Not known");

    private final String title;

    Reach(String title) {
        this.title = title;
    }

    /** The form shown: {@code degraded}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words, such as {@code Not reachable}. */
    public String title() {
        return title;
    }

    /** Whether somebody saw how the service was. */
    public boolean known() {
        return compareTo(UP) <= 0;
    }
}
