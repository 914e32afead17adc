package org.xmppradar.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppradar.model.Fingerprint;

/**
 * What the facts of a scope come to in 64 bits, whatever their order: kept beside the time at which the scope was last seen, so that an
 * observation that changes nothing is known for that without reading a single fact. Whoever makes two of his own answers come to the same
 * keeps a change of his own server from us, which he could do by not making it.
 */
final class Print {

    /** Of no facts. */
    static final long NOTHING = 0;

    /** Hexadecimal ones of a digest that a print has. */
    private static final int DIGITS = Long.SIZE / 4;

    private Print() {}

    static long of(Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return NOTHING;
        }
        String text = facts.stream().map(Print::text).distinct().sorted().collect(Collectors.joining());
        String hex = Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).hex();
        long print = Long.parseUnsignedLong(hex.substring(0, DIGITS), 16);
        return print == NOTHING ? 1 : print;
    }

    /** What makes a fact the one it is ({@link Fact#equals}), each part with its length before it, so that none can pose as two. */
    private static String text(Fact fact) {
        StringBuilder text = new StringBuilder();
        append(text, fact.type().name());
        append(text, fact.target());
        for (Map.Entry<String, Object> property : new TreeMap<>(fact.properties()).entrySet()) {
            append(text, property.getKey());
            append(text, property.getValue().toString());
        }
        return text.append(';').toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
