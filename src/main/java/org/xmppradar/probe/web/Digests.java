package org.xmppradar.probe.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Digests as documents write them, base64 (RFC 4648 4), and as the radar keeps them, hexadecimal. */
final class Digests {

    /** The textual names of hash functions with how many bytes each yields (RFC 7711 3.1 asks for the first and last). */
    private static final Map<String, Integer> BYTES =
            Map.of("sha-256", 32, "sha-384", 48, "sha-512", 64, "sha-224", 28, "sha-1", 20, "md5", 16);

    private Digests() {}

    static boolean isKnown(String hash) {
        return BYTES.containsKey(hash);
    }

    static String hex(String hash, String base64) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64.strip());
            if (digest.length == BYTES.getOrDefault(hash, 0)) {
                return HexFormat.of().formatHex(digest);
            }
            throw new Malformed("a " + hash + " digest of " + digest.length + " bytes");
        } catch (IllegalArgumentException other) {
            throw new Malformed("a " + hash + " digest that is not base64");
        }
    }
}
