package org.xmppradar.query;

import java.util.List;

/**
 * A part of the feed of changes.
 *
 * @param next where it goes on: pass it as {@code after}; also when nothing matched
 * @param more whether there is more already; else ask again later, or listen
 */
public record ChangePage(List<FeedEntry> changes, String next, boolean more) {

    public ChangePage {
        changes = List.copyOf(changes);
    }

    /** The place that {@link #next} names. */
    ChangeCursor cursor() {
        return ChangeCursor.parse(next);
    }
}
