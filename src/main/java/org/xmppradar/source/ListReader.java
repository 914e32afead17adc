package org.xmppradar.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a list of names in the forms in which they are around: one name a line, or JSON: texts, objects with a {@code jid} or
 * {@code domain} (providers.xmpp.net), or an object with such {@code items}. Pure.
 */
final class ListReader {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ListReader() {}

    static Seeds read(String title, byte[] content) {
        String text = decoded(title, content).strip();
        Entries entries = new Entries();
        if (text.startsWith("[") || text.startsWith("{")) {
            json(title, text, entries);
        } else {
            lines(text, entries);
        }
        return entries.seeds(title);
    }

    private static String decoded(String title, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableList("'" + title + "' is not text in UTF-8", e);
        }
    }

    private static void lines(String text, Entries entries) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            int comment = lines[i].indexOf('#');
            String line = (comment < 0 ? lines[i] : lines[i].substring(0, comment)).strip();
            if (!line.isEmpty()) {
                entries.add("line " + (i + 1), line);
            }
        }
    }

    private static void json(String title, String text, Entries entries) {
        JsonNode root = parsed(title, text);
        JsonNode items = root.isObject() ? root.path("items") : root;
        if (!items.isArray()) {
            throw new UnreadableList(
                    "'" + title + "' is JSON, but neither an array nor an object with an array 'items'");
        }
        for (int i = 0; i < items.size(); i++) {
            item("entry " + (i + 1), items.get(i), entries);
        }
    }

    private static JsonNode parsed(String title, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new UnreadableList("'" + title + "' is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void item(String place, JsonNode item, Entries entries) {
        JsonNode name = item.isObject() ? item.path(item.has("jid") ? "jid" : "domain") : item;
        if (name.isString()) {
            entries.add(place, name.stringValue());
        } else {
            entries.addBad(place, "neither a text nor an object with a text 'jid' or 'domain'");
        }
    }
}
