package org.xmppradar.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The front end's files under the names that its build gave them: a name changes with its content and may be kept for ever. */
@Component("assets")
final class Assets {

    private static final String BASE = "/app/";
    private static final String ENTRY = "src/main.ts";
    private static final String MAP = "src/map/stage.ts";
    private static final String FONT = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

    private final Optional<String> script;
    private final List<String> styles;
    private final String theme;
    private final String font;
    private final List<String> map;

    /** Without a front end (a build with {@code -Dweb.skip}) pages still answer, plain. */
    Assets(JsonMapper json) throws IOException {
        ClassPathResource manifest = new ClassPathResource("static/app/manifest.json");
        JsonNode files = manifest.exists() ? read(json, manifest) : json.createObjectNode();
        JsonNode entry = files.path(ENTRY);
        this.script = entry.path("file").asStringOpt().map(BASE::concat);
        this.styles = entry.path("css").values().stream()
                .map(file -> BASE + file.asString())
                .toList();
        this.theme = BASE + files.path("src/theme.ts").path("file").asString("");
        this.font = BASE + files.path(FONT).path("file").asString("");
        this.map = files.has(MAP) ? modules(files, MAP) : List.of();
    }

    /** A part of the front end that is loaded late, and what it shares with others. The entry is there by then. */
    private static List<String> modules(JsonNode files, String part) {
        JsonNode shared = files.path(part).path("imports");
        return Stream.concat(Stream.of(part), shared.values().stream().map(JsonNode::asString))
                .filter(name -> !name.equals(ENTRY))
                .map(name -> BASE + files.path(name).path("file").asString())
                .toList();
    }

    private static JsonNode read(JsonMapper json, ClassPathResource manifest) throws IOException {
        try (InputStream in = manifest.getInputStream()) {
            return json.readTree(in);
        }
    }

    /** Whether the front end was built. */
    public boolean present() {
        return script.isPresent();
    }

    /** The entry module. */
    public String script() {
        return script.orElse("");
    }

    /** Its style sheets. */
    public List<String> styles() {
        return styles;
    }

    /** The letters of nearly every page: fetched with the style sheets, as text would else be laid out twice. */
    public String font() {
        return font;
    }

    /** The modules of the map, which its page has fetched while the entry is still read. */
    public List<String> map() {
        return map;
    }

    /** The classic script that sets the theme before the first paint. */
    public String theme() {
        return theme;
    }
}
