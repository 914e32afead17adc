package org.xmppradar.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.query.InBandPresence.Entity;
import org.xmppradar.query.InBandPresence.FeatureLine;
import org.xmppradar.query.InBandPresence.FormFact;
import org.xmppradar.query.InBandPresence.IdentityFact;
import org.xmppradar.query.InBandPresence.Release;
import org.xmppradar.query.InBandPresence.Size;

/** Shapes what one entity said of itself: pure. */
record EntityShape(String name, List<InBandRow> rows, String label, Seen seen, Visible visible) {

    /** Services in the words of operators. */
    private static final Map<String, String> KINDS = Map.of(
            "server", "Server",
            "muc", "Group chat",
            "mix", "Channels (MIX)",
            "pubsub", "Publish-subscribe",
            "upload", "File upload",
            "proxy", "File transfer proxy",
            "directory", "User directory",
            "gateway", "Gateway to another network");

    private static final Map<String, String> SIZES =
            Map.of("items", "Listed for all to see", "listed", "Entries in its list");

    Entity entity() {
        return new Entity(
                name,
                visible.text(label),
                of("OFFERS")
                        .map(row -> KINDS.getOrDefault(row.target("kind"), row.target("kind")))
                        .toList(),
                status(),
                of("IDENTIFIES_AS").map(this::identity).toList(),
                of("ADVERTISES").map(this::feature).toList(),
                of("EXTENDED_BY").map(this::form).toList(),
                of("RUNS").map(this::release).findFirst(),
                of("HOLDS")
                        .filter(row -> SIZES.containsKey(row.said("what")))
                        .map(this::size)
                        .toList(),
                of("HAS_CAPS").map(row -> row.target("ver")).findFirst());
    }

    private Stream<InBandRow> of(String type) {
        return rows.stream().filter(row -> row.is(type) && row.entity().equals(name));
    }

    private Optional<Status> status() {
        return of("ASKED")
                .filter(row -> row.row().text("scope").startsWith("status.inband.info/"))
                .findFirst()
                .flatMap(row -> row.status(seen, visible));
    }

    private IdentityFact identity(InBandRow row) {
        return new IdentityFact(
                visible.text(row.target("category")),
                visible.text(row.target("type")),
                visible.text(row.said("name")),
                row.said("language"),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    private FeatureLine feature(InBandRow row) {
        String feature = row.target("namespace");
        KnownFeature known = KnownFeature.ofEntity(feature);
        return new FeatureLine(
                visible.text(feature),
                known.title(),
                known.reference(),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    private FormFact form(InBandRow row) {
        List<String> fields =
                row.target().texts("fields").stream().map(visible::text).toList();
        return new FormFact(
                visible.text(row.target("type")), fields, row.firstSeen(), row.lastSeen(seen), row.times(seen));
    }

    private Release release(InBandRow row) {
        return new Release(
                visible.text(row.target("name")),
                visible.text(row.said("version")),
                visible.text(row.said("os")),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    private Size size(InBandRow row) {
        return new Size(
                SIZES.getOrDefault(row.said("what"), row.said("what")),
                row.target("key"),
                row.firstSeen(),
                row.lastSeen(seen),
                row.times(seen));
    }

    /** {@code fullName} as people write it: Full name. */
    static String titled(String property) {
        String words = String.join(
                " ",
                Arrays.stream(property.split("(?=\\p{Lu})", -1))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
