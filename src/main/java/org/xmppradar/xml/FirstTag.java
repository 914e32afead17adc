package org.xmppradar.xml;

import java.io.ByteArrayOutputStream;

/**
 * Holds the bytes of a stream back until they have ended a tag. A parser's buffers are only for those who do: ten thousand peers
 * may drip their first tag letter by letter.
 */
final class FirstTag {

    private static final byte[] NOTHING = {};

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean ended;

    /** What can be parsed, now that these bytes have come; empty as long as no tag has ended. */
    byte[] with(byte[] bytes) {
        if (ended) {
            return bytes;
        }
        held.writeBytes(bytes);
        ended = endsTag(bytes);
        if (!ended) {
            return NOTHING;
        }
        byte[] all = held.toByteArray();
        held.reset();
        return all;
    }

    private static boolean endsTag(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '>') {
                return true;
            }
        }
        return false;
    }
}
