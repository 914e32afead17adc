package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Days;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.TlsVersion;
import org.xmppradar.query.Federation.Member;

/** Shapes what is known of all domains into the columns of the map: pure. Of hidden ones everything is unknown. */
final class MapColumnShape {

    /** So many values of a kind fit into a byte, with a few to spare. */
    static final int COMMON = 60;

    private static final int WIDEST = 65_535;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private static final Map<String, String> HEALTHS = Map.of(
            "good", "Good", "flawed", "With problems", "bad", "Not usable", "silent", "Nobody answers", "gone", "Gone");

    /** Of doors at which nobody said anything. */
    private static final Set<String> SILENT = Set.of("refused", "connect-timed-out", "unreachable", "no-address");

    private final List<String> names;
    private final Federation federation;
    private final Footings footings;
    private final Visible visible;
    private final Map<String, Member> members;
    private final int most;

    /** @param most so many values of a kind have a number of their own */
    MapColumnShape(List<String> names, Federation federation, Footings footings, Visible visible, int most) {
        this.most = most;
        this.names = names;
        this.federation = federation;
        this.footings = footings;
        this.visible = visible;
        this.members = federation.shown(new HashSet<>(visible.domains()), new HashSet<>(visible.hosts())).stream()
                .collect(Collectors.toMap(Member::name, member -> member, (one, _) -> one));
    }

    /** @param rows of {@code query/map-columns}, by name */
    List<MapColumn> columns(Map<String, Row> rows) {
        List<Optional<Row>> shown = names.stream()
                .map(name -> visible.shows(new DomainName(name))
                        ? Optional.ofNullable(rows.get(name))
                        : Optional.<Row>empty())
                .toList();
        return List.of(
                footing("software", "Software", Footing.SOFTWARE, shown),
                MapColumn.listed("health", "Health", texts(shown, this::health), HEALTH, HEALTHS),
                MapColumn.listed(
                        "tls",
                        "TLS",
                        texts(shown, row -> row.optionalText("tls").orElse("")),
                        TLS,
                        Map.of()),
                footing("authority", "Certificate authority", Footing.AUTHORITY, shown),
                footing("network", "Hosting network", Footing.NETWORK, shown),
                MapColumn.common("tld", "Top-level domain", texts(shown, MapColumnShape::end), Map.of(), most),
                MapColumn.wide("expires", "Days to the end of a certificate", numbers(shown, this::expires)),
                MapColumn.wide("joined", "Day it was first seen", numbers(shown, row -> day(row.instant("firstSeen")))),
                MapColumn.wide(
                        "left",
                        "Day since which it is gone",
                        numbers(
                                shown,
                                row -> row.optionalInstant("goneSince")
                                        .map(MapColumnShape::day)
                                        .orElse(0))));
    }

    static final List<String> HEALTH = List.of("good", "flawed", "bad", "silent", "gone");
    static final List<String> TLS = List.of(TlsVersion.values()).reversed().stream()
            .map(TlsVersion::key)
            .toList();

    private MapColumn footing(String key, String title, Footing footing, List<Optional<Row>> shown) {
        Map<String, String> titles = new HashMap<>();
        List<String> found = texts(shown, row -> main(footing, row.text("name"), titles));
        return MapColumn.common(key, title, found, titles, most);
    }

    /** What a domain stands on mainly, unless an owner hides that. */
    private String main(Footing footing, String name, Map<String, String> titles) {
        @Nullable Member member = members.get(name);
        if (member == null) {
            return "";
        }
        String key = footings.main(footing, member).filter(visible::shows).orElse("");
        titles.computeIfAbsent(key, same -> Footings.title(footing, same, federation, visible));
        return key;
    }

    private String health(Row row) {
        if (row.optionalInstant("goneSince").isPresent()) {
            return "gone";
        }
        List<String> kinds = row.texts("kinds");
        return switch (Summary.of(!kinds.isEmpty(), kinds).level()) {
            case GOOD -> "good";
            case FLAWED -> "flawed";
            case BAD -> kinds.stream().allMatch(MapColumnShape::isSilence) ? "silent" : "bad";
            case NEUTRAL -> "";
        };
    }

    private static boolean isSilence(String kind) {
        return kind.startsWith(Summary.DNS) || SILENT.contains(kind);
    }

    private static String end(Row row) {
        String name = row.text("name");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Rounded down, so that what ended today is below {@link MapColumn#SHIFT} as well. */
    private int expires(Row row) {
        return row.optionalInstant("notAfter")
                .map(end -> Math.floorDiv(Duration.between(federation.at(), end).toSeconds(), DAY))
                .map(days -> Math.clamp(days + MapColumn.SHIFT, 1, WIDEST))
                .orElse(0);
    }

    private static int day(Instant instant) {
        return Math.clamp(
                Days.of(instant).toEpochDay() - Days.of(MapColumn.BEGINNING).toEpochDay(), 1, WIDEST);
    }

    private static List<String> texts(List<Optional<Row>> shown, Function<Row, String> text) {
        return shown.stream().map(row -> row.map(text).orElse("")).toList();
    }

    private static int[] numbers(List<Optional<Row>> shown, ToIntFunction<Row> number) {
        return shown.stream()
                .mapToInt(row -> row.isEmpty() ? 0 : number.applyAsInt(row.get()))
                .toArray();
    }
}
