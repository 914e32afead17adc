package org.xmppradar.bench.bulk;

import java.util.List;
import java.util.stream.Collectors;

/** Values as the import reads them: texts always in quotes, as those without would be missing when they are empty. */
final class CsvText {

    /** Between the parts of a list: no cleaned text has it. */
    static final String LIST = "\u001f";

    private CsvText() {}

    static String type(Object value) {
        return switch (value) {
            case String _ -> "string";
            case Long _, Integer _ -> "long";
            case Boolean _ -> "boolean";
            case List<?> list when !list.isEmpty() -> type(list.getFirst()) + "[]";
            case List<?> _ -> "string[]";
            default -> throw new IllegalArgumentException("no type for " + value.getClass());
        };
    }

    static String of(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case List<?> list -> quoted(list.stream().map(String::valueOf).collect(Collectors.joining(LIST)));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
