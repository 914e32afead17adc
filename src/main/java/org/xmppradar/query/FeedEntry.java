package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.graph.Row;

/**
 * One change in the feed.
 *
 * @param cursor the place behind it: pass it on to get what follows
 * @param domain whose change it is; empty for one of a host
 * @param host whose change it is; empty for one of a domain
 * @param kind what kind of fact changed
 * @param what {@code appeared}, {@code vanished} or {@code changed}
 * @param question what changed, in words
 * @param scope the same as the graph names it
 * @param before what held before and no more
 * @param after what holds since
 * @param about what else it is about, such as {@code software:Prosody}, {@code authority:…}, {@code host:xmpp.a.example}
 */
public record FeedEntry(
        String cursor,
        Instant at,
        Optional<String> domain,
        Optional<String> host,
        String kind,
        String what,
        String question,
        String scope,
        List<String> before,
        List<String> after,
        List<String> about) {

    static FeedEntry of(Row row, Visible visible) {
        ChangeEntry change = ChangeEntry.of(row, visible);
        boolean ofHost = row.flag("ofHost");
        return new FeedEntry(
                new ChangeCursor(row.number("seq")).toString(),
                change.at(),
                ofHost ? Optional.empty() : Optional.of(change.domain()),
                ofHost ? Optional.of(change.domain()) : Optional.empty(),
                row.text("kind"),
                change.kind(),
                change.question(),
                change.scope(),
                change.before(),
                change.after(),
                row.texts("about").stream().filter(key -> isShown(key, visible)).toList());
    }

    /** Titles of authorities may carry names, their keys do not. */
    private static boolean isShown(String key, Visible visible) {
        return key.startsWith("authority:") || visible.shows(key.substring(key.indexOf(':') + 1));
    }

    /** Whose change it is. */
    public String subject() {
        return domain.or(() -> host).orElse("");
    }
}
