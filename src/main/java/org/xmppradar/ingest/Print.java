package org.xmppradar.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the facts of a scope come to in 64 bits, whatever their order: kept beside the time at which the scope was last seen, so that an
 * observation that changes nothing is known for that without reading a single fact. Whoever makes two of his own answers come to the same
 * keeps a change of his own server from us, which he could do by not making it.
 */
final class Print {

    /** Of no facts. */
    static final long NOTHING = 0;

    private Print() {}

    static long of(Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return NOTHING;
        }
        MessageDigest digest = sha256();
        facts.stream()
                .map(Print::text)
                .distinct()
                .sorted()
                .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        long print = ByteBuffer.wrap(digest.digest()).getLong();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
