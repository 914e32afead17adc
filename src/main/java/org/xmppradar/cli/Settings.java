package org.xmppradar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of all settings, as the compiler collected them from the configuration records: a misspelt one is an error. */
final class Settings {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    /** Spring's own settings that make sense here; theirs are too many to check one by one. */
    private static final Set<String> FOREIGN = Set.of("server.", "logging.", "management.", "spring.");

    private Settings() {}

    /** Checks the names in a file of settings. */
    static void check(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new WrongSetting("the settings in " + file + " cannot be read: " + reason(unreadable, file));
        }
        properties.stringPropertyNames().forEach(Settings::check);
    }

    /** Checks one name. */
    static void check(String name) {
        if (FOREIGN.stream().anyMatch(name::startsWith)) {
            return;
        }
        String plain = name.replaceAll("\\[\\d+]", "").replace("_", "-");
        if (!described().containsKey(plain)) {
            throw new WrongSetting("there is no setting '" + name + "'; 'radar doctor' lists those that there are");
        }
    }

    /** All names that begin with {@code radar.}, in order, each with what it does and its default. */
    static SortedMap<String, String> described() {
        SortedMap<String, String> described = new TreeMap<>();
        try (InputStream metadata = Settings.class.getResourceAsStream(METADATA)) {
            if (metadata != null) {
                for (JsonNode property : JsonMapper.shared().readTree(metadata).path("properties")) {
                    described.put(property.path("name").asString(), description(property));
                }
            }
            return described;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String description(JsonNode property) {
        String text = property.path("description").asString("").strip();
        JsonNode value = property.path("defaultValue");
        return value.isMissingNode() ? text : text + " (default: " + value.asString(value.toString()) + ")";
    }

    private static String reason(Exception unreadable, Path file) {
        if (!Files.exists(file)) {
            return "there is no such file";
        }
        String message = unreadable.getMessage();
        return StringUtils.hasText(message) ? message : "it is not a file of name=value lines";
    }
}
