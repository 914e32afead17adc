package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import org.xmppradar.graph.Row;

/**
 * One change in a domain's history.
 *
 * @param kind what happened: {@code appeared}, {@code vanished} or {@code changed}
 * @param question what it happened to, in words
 * @param scope the same as the graph names it
 * @param before what held before and no more
 * @param after what holds since
 */
public record ChangeEntry(
        String domain,
        Instant at,
        String kind,
        String question,
        String scope,
        List<String> before,
        List<String> after) {

    static ChangeEntry of(Row row, Visible visible) {
        String scope = row.optionalText("scope").orElse("");
        List<String> before = shown(row.texts("before"), scope, visible);
        List<String> after = shown(row.texts("after"), scope, visible);
        return new ChangeEntry(
                row.text("domain"),
                row.instant("at"),
                kind(row.texts("before"), row.texts("after")),
                visible.text(Scope.words(scope)),
                visible.text(scope),
                before,
                after);
    }

    private static String kind(List<String> before, List<String> after) {
        if (before.isEmpty()) {
            return "appeared";
        }
        return after.isEmpty() ? "vanished" : "changed";
    }

    private static List<String> shown(List<String> facts, String scope, Visible visible) {
        return facts.stream()
                .filter(visible::shows)
                .map(fact -> scope.startsWith("status.") ? titled(fact) : fact)
                .toList();
    }

    private static String titled(String kind) {
        return Finding.exists(kind)
                ? Finding.of(kind).title()
                : WebFinding.of(kind).title();
    }
}
