package org.xmppradar.map.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xmppradar.map.Quarter;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import org.xmppradar.query.MapColumn;

/** The ways to colour a picture, the same as the page has. */
final class Colours {

    static final String NEIGHBOURHOOD = "neighbourhood";
    private static final String EXPIRES = "expires";

    /** So few, that what is kept of each is bounded. */
    private static final List<String> KEYS =
            List.of(NEIGHBOURHOOD, "health", "software", "tls", "authority", "network", "tld", EXPIRES);

    private static final Map<String, Hue> HEALTH =
            Map.of("good", Hue.GOOD, "flawed", Hue.FLAWED, "bad", Hue.BAD, "silent", Hue.GONE, "gone", Hue.NONE);
    private static final int SHOWN = 20;

    private record Term(String title, int most, Hue hue) {}

    private static final List<Term> TERMS = List.of(
            new Term("Expired", -1, Hue.BAD),
            new Term("Within 7 days", 7, Hue.FLAWED),
            new Term("8 to 30 days", 30, Hue.SOON),
            new Term("31 to 60 days", 60, Hue.LATER),
            new Term("61 to 90 days", 90, Hue.LATEST),
            new Term("Later", Integer.MAX_VALUE, Hue.GOOD));

    private Colours() {}

    /** One of the keys, or a sentence that lists them. */
    static String parse(String written) {
        if (!KEYS.contains(written)) {
            throw new InvalidName("'" + Text.clean(written, SHOWN) + "' is nothing to colour by: there are "
                    + String.join(", ", KEYS));
        }
        return written;
    }

    static Colouring of(String key, Edition edition, List<Quarter> quarters, List<MapColumn> columns) {
        return switch (key) {
            case NEIGHBOURHOOD -> neighbourhood(edition, quarters);
            case EXPIRES -> expiry(column(columns, key).numbers());
            default -> of(column(columns, key));
        };
    }

    static MapColumn column(List<MapColumn> columns, String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Colouring neighbourhood(Edition edition, List<Quarter> quarters) {
        Map<Integer, Integer> place = new HashMap<>();
        List<Colouring.Value> values = new ArrayList<>();
        values.add(new Colouring.Value("None", Hue.NONE, 0));
        for (Quarter quarter : quarters) {
            place.put(quarter.id(), values.size());
            Hue hue = Hue.FREE.get(Math.floorMod(quarter.colour(), Hue.FREE.size()));
            values.add(new Colouring.Value(quarter.name(), hue, quarter.size()));
        }
        int[] of = IntStream.of(edition.community())
                .map(community -> place.getOrDefault(community, 0))
                .toArray();
        return new Colouring(List.copyOf(values), of, false);
    }

    private static Colouring expiry(int[] days) {
        int[] of = IntStream.of(days).map(Colours::term).toArray();
        List<MapColumn.Value> values = new ArrayList<>();
        values.add(MapColumn.UNKNOWN);
        for (int term = 1; term <= TERMS.size(); term++) {
            int place = term;
            long count = IntStream.of(of).filter(each -> each == place).count();
            values.add(new MapColumn.Value(
                    String.valueOf(term), TERMS.get(term - 1).title(), count));
        }
        return Colouring.of(
                values,
                of,
                true,
                value -> Optional.of(
                        value.equals(MapColumn.UNKNOWN)
                                ? Hue.NONE
                                : TERMS.get(values.indexOf(value) - 1).hue()));
    }

    private static int term(int days) {
        int term = 0;
        while (days != 0 && days - MapColumn.SHIFT > TERMS.get(term).most()) {
            term++;
        }
        return days == 0 ? 0 : term + 1;
    }

    private static Colouring of(MapColumn column) {
        return Colouring.of(column.values(), column.numbers(), false, value -> switch (column.key()) {
            case "health" -> Optional.of(HEALTH.getOrDefault(value.key(), Hue.NONE));
            case "tls" -> tls(value.title());
            default -> Optional.empty();
        });
    }

    private static Optional<Hue> tls(String title) {
        if (title.contains("1.3")) {
            return Optional.of(Hue.GREEN);
        }
        if (title.contains("1.2")) {
            return Optional.of(Hue.BLUE);
        }
        return title.matches("(?i).*(1\\.1|1\\.0|ssl).*") ? Optional.of(Hue.FLAWED) : Optional.empty();
    }
}
