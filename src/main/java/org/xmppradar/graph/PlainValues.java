package org.xmppradar.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/**
 * Turns a record of the driver into plain Java: texts, numbers, truth values, lists and maps, of which each is copied once, as a page is
 * thousands of them. What is null is left out. Whole nodes and relationships are refused, so that nothing above the graph depends on what else
 * they happen to carry.
 */
final class PlainValues {

    private static final Type LIST = TypeSystem.getDefault().LIST();
    private static final Type MAP = TypeSystem.getDefault().MAP();

    private PlainValues() {}

    static Row row(MapAccessor answer) {
        return new Row(map(answer));
    }

    private static Map<String, Object> map(MapAccessor values) {
        Map<String, Object> map = HashMap.newHashMap(values.size());
        for (String key : values.keys()) {
            @Nullable Object plain = plain(values.get(key), key);
            if (plain != null) {
                map.put(key, plain);
            }
        }
        return map;
    }

    private static @Nullable Object plain(Value value, String column) {
        Type type = value.type();
        if (type.equals(MAP)) {
            return map(value);
        }
        if (type.equals(LIST)) {
            return value.asList(element -> plain(element, column));
        }
        return switch (value.asObject()) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Double decimal -> decimal;
            case Boolean flag -> flag;
            case Object other ->
                throw new IllegalStateException("column " + column + " holds a "
                        + other.getClass().getSimpleName().replace("Internal", "")
                        + "; statements return texts, numbers, truth values, lists and maps only");
        };
    }
}
