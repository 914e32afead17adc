package org.xmppradar.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Turns a record of the driver into plain Java: texts, numbers, truth values, lists and maps. Whole nodes and relationships are
 * refused, so that nothing above the graph depends on what else they happen to carry.
 */
final class PlainValues {

    private PlainValues() {}

    static Row row(Record answer) {
        Map<String, Object> columns = new LinkedHashMap<>();
        answer.asMap().forEach((column, value) -> put(columns, column, value, column));
        return new Row(columns);
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value, String column) {
        @Nullable Object plain = plain(value, column);
        if (plain != null) {
            into.put(key, plain);
        }
    }

    private static @Nullable Object plain(@Nullable Object value, String column) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Double decimal -> decimal;
            case Boolean flag -> flag;
            case List<?> list -> plainList(list, column);
            case Map<?, ?> map -> plainMap(map, column);
            default ->
                throw new IllegalStateException("column " + column + " holds a "
                        + value.getClass().getSimpleName().replace("Internal", "")
                        + "; statements return texts, numbers, truth values, lists and maps only");
        };
    }

    private static List<@Nullable Object> plainList(List<?> list, String column) {
        List<@Nullable Object> plain = new ArrayList<>(list.size());
        list.forEach(element -> plain.add(plain(element, column)));
        return plain;
    }

    private static Map<String, Object> plainMap(Map<?, ?> map, String column) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> put(plain, String.valueOf(key), value, column));
        return plain;
    }
}
