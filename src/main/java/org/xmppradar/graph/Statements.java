package org.xmppradar.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements of {@code cypher/}, each read once. */
public final class Statements {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)+");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** The text of the statement with this name. */
    public String text(String name) {
        return texts.computeIfAbsent(name, Statements::load);
    }

    private static String load(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a statement, such as query/domain");
        }
        String path = "cypher/" + name + ".cypher";
        try (@Nullable InputStream file = Statements.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no statement " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
