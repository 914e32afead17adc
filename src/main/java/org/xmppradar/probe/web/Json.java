package org.xmppradar.probe.web;

import java.util.List;
import java.util.Optional;
import org.xmppradar.observation.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strangers' JSON: bounded while it is read, and asked for nothing but what the specification puts there. */
final class Json {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxDocumentLength(Limits.BYTES)
            .maxNestingDepth(16)
            .maxStringLength(8 * 1024)
            .maxNameLength(256)
            .maxNumberLength(20)
            .maxTokenCount(10_000)
            .build();

    /** A name that stands twice is read one way here and another way there (RFC 8259 4), so nobody can tell what is meant. */
    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MOST = 64;
    private static final long LARGEST = 1L << 53;

    private Json() {}

    /** The object that the text is. */
    static JsonNode object(String text) {
        try {
            JsonNode root = READER.readTree(text);
            if (root.isObject()) {
                return root;
            }
            throw new Malformed("not a JSON object");
        } catch (StreamConstraintsException large) {
            throw new Malformed(FailureKind.LIMIT_EXCEEDED, "JSON that is deeper or longer than any needs to be");
        } catch (JacksonException wrong) {
            throw new Malformed("not well-formed JSON: " + wrong.getOriginalMessage());
        }
    }

    /** The elements of a list; none when it is not there. */
    static List<JsonNode> list(JsonNode object, String field) {
        JsonNode list = object.path(field);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new Malformed("\"" + field + "\" is not a list");
        }
        return list.valueStream().toList();
    }

    /** The texts of a short list; none when it is not there. */
    static List<String> texts(JsonNode object, String field) {
        List<JsonNode> list = list(object, field);
        if (list.size() > MOST) {
            throw new Malformed(FailureKind.LIMIT_EXCEEDED, "\"" + field + "\" has more than " + MOST + " texts");
        }
        if (!list.stream().allMatch(JsonNode::isString)) {
            throw new Malformed("\"" + field + "\" is not a list of texts");
        }
        return list.stream().map(JsonNode::stringValue).toList();
    }

    /** A text; empty when it is not there. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            throw new Malformed("\"" + field + "\" is not a text");
        }
        return value.stringValue().strip();
    }

    /** A whole number that is not negative; empty when it is not there. */
    static Optional<Long> number(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0 || value.asLong() > LARGEST) {
            throw new Malformed("\"" + field + "\" is not a whole number");
        }
        return Optional.of(value.asLong());
    }

    /** A number as TCP and the DNS have them. */
    static Optional<Integer> small(JsonNode object, String field) {
        return number(object, field).map(number -> {
            if (number > 65_535) {
                throw new Malformed("\"" + field + "\" is larger than 65535");
            }
            return Math.toIntExact(number);
        });
    }
}
