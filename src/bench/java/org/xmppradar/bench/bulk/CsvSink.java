package org.xmppradar.bench.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files as {@code neo4j-admin database import} reads them: one for all nodes of a label, or relationships of a type, that have the same
 * properties, so that none is ever missing; the first line says which.
 */
final class CsvSink implements Sink, AutoCloseable {

    private static final String SEPARATOR = ",";

    private final Path folder;
    private final Map<String, BufferedWriter> files = new HashMap<>();

    CsvSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public void node(Place place, Map<String, Object> properties) {
        TreeMap<String, Object> others = new TreeMap<>(properties);
        others.remove(place.keyName());
        String header = place.keyName() + ":ID(" + place.label() + ")" + columns(others);
        line("node-" + place.label(), header, CsvText.of(place.key()) + values(others));
    }

    @Override
    public void relationship(Place from, String type, Place to, Map<String, Object> properties) {
        TreeMap<String, Object> sorted = new TreeMap<>(properties);
        String header = ":START_ID(" + from.label() + "),:END_ID(" + to.label() + ")" + columns(sorted);
        String ends = CsvText.of(from.key()) + SEPARATOR + CsvText.of(to.key());
        line("relationship-" + type, header, ends + values(sorted));
    }

    private static String columns(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(each -> SEPARATOR + each.getKey() + ":" + CsvText.type(each.getValue()))
                .collect(Collectors.joining());
    }

    private static String values(Map<String, Object> properties) {
        return properties.values().stream()
                .map(value -> SEPARATOR + CsvText.of(value))
                .collect(Collectors.joining());
    }

    private void line(String what, String header, String line) {
        try {
            BufferedWriter file = files.computeIfAbsent(what + " " + header, _ -> begin(what, header));
            file.write(line);
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedWriter begin(String what, String header) {
        try {
            BufferedWriter file = Files.newBufferedWriter(folder.resolve(what + "-" + files.size() + ".csv"));
            file.write(header);
            file.newLine();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter file : files.values()) {
            file.close();
        }
    }
}
