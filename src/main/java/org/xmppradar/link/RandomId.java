package org.xmppradar.link;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that nobody can guess: 128 random bits (RFC 6120 4.7.3, 8.1.3). */
public final class RandomId {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** In hexadecimal digits. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
