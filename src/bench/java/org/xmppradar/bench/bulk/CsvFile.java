package org.xmppradar.bench.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xmppradar.bench.federation.Batches;

/** One file that {@link CsvSink} wrote. */
record CsvFile(Path path, String subject, List<String> columns) {

    private static final Pattern NAME = Pattern.compile("(node|relationship)-(\\w+)-\\d+\\.csv");
    private static final Pattern CELL = Pattern.compile("\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^,\"]+)");
    private static final Pattern SPACE = Pattern.compile("\\((\\w+)\\)");

    /** The files of a folder, those of nodes first. */
    static List<CsvFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<CsvFile> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(open(file));
            }
            return all;
        }
    }

    private static CsvFile open(Path path) throws IOException {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            throw new IOException(path + " is none of ours");
        }
        try (Stream<String> lines = Files.lines(path)) {
            String header = lines.findFirst().orElseThrow();
            return new CsvFile(path, name.group(2), Arrays.asList(header.split(",", -1)));
        }
    }

    boolean isOfNodes() {
        return path.getFileName().toString().startsWith("node-");
    }

    /** The label of the nodes at an end of a relationship. */
    String labelOf(int column) {
        Matcher space = SPACE.matcher(columns.get(column));
        return space.find() ? space.group(1) : subject;
    }

    /** Gives its lines, so many at a time, as rows of {@code from} and {@code to}, where they are relationships, and {@code properties}. */
    void rows(int atOnce, Consumer<List<Map<String, Object>>> each) throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            Batches.of(atOnce, lines.skip(1).map(this::row), each);
        }
    }

    private Map<String, Object> row(String line) {
        List<String> cells = CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int colon = columns.get(i).indexOf(':');
            if (colon > 0) {
                properties.put(
                        columns.get(i).substring(0, colon), value(columns.get(i).substring(colon + 1), cells.get(i)));
            }
        }
        return isOfNodes()
                ? Map.of("properties", properties)
                : Map.of("from", cells.get(0), "to", cells.get(1), "properties", properties);
    }

    private static Object value(String type, String cell) {
        return switch (type) {
            case "long" -> Long.parseLong(cell);
            case "boolean" -> Boolean.parseBoolean(cell);
            case "string[]" -> list(cell);
            case "long[]" -> list(cell).stream().map(Long::parseLong).toList();
            default -> cell;
        };
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(CsvText.LIST, -1));
    }
}
