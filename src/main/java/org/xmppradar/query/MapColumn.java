package org.xmppradar.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that is known of each domain on the map.
 *
 * @param key as it is written in addresses
 * @param title for people
 * @param type how wide a number is
 * @param values what a number stands for, of those that number values: 0 is always unknown
 * @param numbers one of each domain, in the edition's order
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
public record MapColumn(String key, String title, Type type, List<Value> values, int[] numbers) {

    /** The first of the values of each that has any. */
    public static final Value UNKNOWN = new Value("", "Unknown", 0);

    /** Columns of days count from here. */
    public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    /** Days to the end of a certificate are written with this added, as they may be past. */
    public static final int SHIFT = 1000;

    private static final String OTHERS = "others";

    /** One or two bytes. */
    public enum Type {
        @JsonProperty("u8")
        U8,
        @JsonProperty("u16")
        U16
    }

    /** A value, and how many domains have it. */
    public record Value(String key, String title, long count) {}

    /** Two bytes of each domain. */
    static MapColumn wide(String key, String title, int[] numbers) {
        return new MapColumn(key, title, Type.U16, List.of(), numbers);
    }

    /**
     * The most frequent of many values; all others are one, the last.
     *
     * @param found the key of each domain's; empty where it is unknown
     * @param titles what people call a key; the key itself where there is none
     */
    static MapColumn common(String key, String title, List<String> found, Map<String, String> titles, int most) {
        List<String> order = counts(found).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        boolean others = order.size() > most;
        List<String> kept = new ArrayList<>(order.subList(0, Math.min(order.size(), most)));
        List<String> written = others
                ? found.stream()
                        .map(value -> value.isEmpty() || kept.contains(value) ? value : OTHERS)
                        .toList()
                : found;
        if (others) {
            kept.add(OTHERS);
        }
        Map<String, String> all = new HashMap<>(titles);
        all.put(OTHERS, "Others");
        return listed(key, title, written, kept, all);
    }

    /** Values of a list that is always the same. */
    static MapColumn listed(
            String key, String title, List<String> found, List<String> order, Map<String, String> titles) {
        Map<String, Long> counts = counts(found);
        List<Value> values = new ArrayList<>();
        values.add(new Value(
                UNKNOWN.key(),
                UNKNOWN.title(),
                found.stream().filter(String::isEmpty).count()));
        Map<String, Integer> numbers = new HashMap<>();
        order.forEach(value -> {
            numbers.put(value, values.size());
            values.add(new Value(value, titles.getOrDefault(value, value), counts.getOrDefault(value, 0L)));
        });
        return new MapColumn(
                key,
                title,
                Type.U8,
                List.copyOf(values),
                found.stream().mapToInt(value -> numbers.getOrDefault(value, 0)).toArray());
    }

    private static Map<String, Long> counts(List<String> found) {
        return found.stream()
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }
}
