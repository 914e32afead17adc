package org.xmppradar.map.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xmppradar.query.MapColumn;

/**
 * What colours show.
 *
 * @param values those that there are; the first is always unknown
 * @param of which of them each node has
 * @param ordered whether their order says something
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
record Colouring(List<Value> values, int[] of, boolean ordered) {

    private static final int LISTED = 6;
    private static final String OTHERS = "Others";

    /** A value and its hue. */
    record Value(String title, Hue hue, long count) {}

    /**
     * Gives hues as hues.ts does: values with a meaning have the hue of that; of the others, the most common have one each and the rest
     * share the quiet one, as nobody tells more than a dozen apart.
     */
    static Colouring of(
            List<MapColumn.Value> values, int[] of, boolean ordered, Function<MapColumn.Value, Optional<Hue>> meaning) {
        List<MapColumn.Value> free = values.stream()
                .filter(value -> meaning.apply(value).isEmpty())
                .filter(value -> !value.key().isEmpty() && !value.title().equals(OTHERS))
                .sorted(Comparator.comparingLong(MapColumn.Value::count).reversed())
                .limit(Hue.FREE.size())
                .toList();
        List<Value> painted = values.stream()
                .map(value -> new Value(
                        value.title(), meaning.apply(value).orElseGet(() -> turn(free.indexOf(value))), value.count()))
                .toList();
        return new Colouring(painted, of, ordered);
    }

    private static Hue turn(int place) {
        return place < 0 ? Hue.NONE : Hue.FREE.get(place);
    }

    Hue hue(int node) {
        return values.get(of[node]).hue();
    }

    /** The values that a legend explains. */
    List<Value> legend() {
        List<Value> coloured = IntStream.range(1, values.size())
                .mapToObj(values::get)
                .filter(value -> value.count() > 0 && value.hue() != Hue.NONE)
                .toList();
        return (ordered
                        ? coloured.stream()
                        : coloured.stream()
                                .sorted(Comparator.comparingLong(Value::count).reversed()))
                .limit(LISTED)
                .toList();
    }
}
