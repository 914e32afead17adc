package org.xmppradar.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a result, or one map within it, read by column and type; a wrong column or type is our own mistake and throws. */
public record Row(Map<String, Object> columns) {

    /** A text that must be there. */
    public String text(String column) {
        return get(column, String.class);
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(columns.get(column)).map(String.class::cast);
    }

    /** A whole number that must be there. */
    public long number(String column) {
        return get(column, Number.class).longValue();
    }

    /** A whole number that may be missing. */
    public Optional<Long> optionalNumber(String column) {
        return columns.get(column) == null ? Optional.empty() : Optional.of(number(column));
    }

    /** A number with a fraction that must be there. */
    public double decimal(String column) {
        return get(column, Number.class).doubleValue();
    }

    /** A truth value; missing is false. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(columns.get(column));
    }

    /** A time, stored as epoch milliseconds, that must be there. */
    public Instant instant(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /** A time that may be missing. */
    public Optional<Instant> optionalInstant(String column) {
        return columns.get(column) == null ? Optional.empty() : Optional.of(instant(column));
    }

    /** A list of texts; missing is empty. */
    public List<String> texts(String column) {
        return list(column).stream().map(String.class::cast).toList();
    }

    /** A list of whole numbers; missing is empty. */
    public List<Long> numbers(String column) {
        return list(column).stream().map(value -> ((Number) value).longValue()).toList();
    }

    /** A list of times; missing is empty. */
    public List<Instant> instants(String column) {
        return list(column).stream()
                .map(value -> Instant.ofEpochMilli(((Number) value).longValue()))
                .toList();
    }

    /** A map within the row. */
    @SuppressWarnings("unchecked")
    public Row row(String column) {
        return new Row((Map<String, Object>) get(column, Map.class));
    }

    /** A list of maps within the row; missing is empty. */
    @SuppressWarnings("unchecked")
    public List<Row> rows(String column) {
        return list(column).stream()
                .map(value -> new Row((Map<String, Object>) value))
                .toList();
    }

    /** This row with the columns of another besides. */
    public Row with(Row other) {
        Map<String, Object> both = new HashMap<>(columns);
        both.putAll(other.columns);
        return new Row(both);
    }

    private List<?> list(String column) {
        @Nullable Object value = columns.get(column);
        return value == null ? List.of() : (List<?>) value;
    }

    private <T> T get(String column, Class<T> type) {
        @Nullable Object value = columns.get(column);
        if (value == null) {
            throw new IllegalStateException("the row has no " + column + ", only " + columns.keySet());
        }
        return type.cast(value);
    }
}
