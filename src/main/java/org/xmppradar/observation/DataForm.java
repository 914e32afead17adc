package org.xmppradar.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xmppradar.model.Text;

/**
 * A form with further information about an entity (XEP-0128).
 *
 * @param type its {@code FORM_TYPE} (XEP-0068)
 * @param fields values by the field's name, without the {@code FORM_TYPE}
 */
public record DataForm(String type, SortedMap<String, List<String>> fields) implements Comparable<DataForm> {

    public static final int MOST_FIELDS = 100;
    public static final int MOST_VALUES = 50;

    private static final int NAME_LIMIT = 128;
    private static final int VALUE_LIMIT = 500;

    public DataForm {
        type = Text.clean(type, NAME_LIMIT);
        fields = kept(fields);
    }

    private static SortedMap<String, List<String>> kept(SortedMap<String, List<String>> said) {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        for (Map.Entry<String, List<String>> field : said.entrySet()) {
            if (kept.size() < MOST_FIELDS) {
                kept.put(Text.clean(field.getKey(), NAME_LIMIT), values(field.getValue()));
            }
        }
        return Collections.unmodifiableSortedMap(kept);
    }

    private static List<String> values(List<String> said) {
        List<String> kept = new ArrayList<>();
        said.stream().limit(MOST_VALUES).forEach(value -> kept.add(Text.clean(value, VALUE_LIMIT)));
        return List.copyOf(kept);
    }

    /** The first value of a field. */
    public Optional<String> value(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst();
    }

    @Override
    public int compareTo(DataForm other) {
        int byType = type.compareTo(other.type);
        return byType == 0 ? fields.toString().compareTo(other.fields.toString()) : byType;
    }
}
