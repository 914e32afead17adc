package org.xmppradar.probe.tls;

import java.util.Map;

/** Key exchange groups by their numbers (IANA's TLS supported groups). */
final class NamedGroup {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(21, "secp224r1"),
            Map.entry(22, "secp256k1"),
            Map.entry(23, "secp256r1"),
            Map.entry(24, "secp384r1"),
            Map.entry(25, "secp521r1"),
            Map.entry(26, "brainpoolP256r1"),
            Map.entry(27, "brainpoolP384r1"),
            Map.entry(28, "brainpoolP512r1"),
            Map.entry(29, "x25519"),
            Map.entry(30, "x448"),
            Map.entry(256, "ffdhe2048"),
            Map.entry(257, "ffdhe3072"),
            Map.entry(258, "ffdhe4096"),
            Map.entry(259, "ffdhe6144"),
            Map.entry(260, "ffdhe8192"),
            Map.entry(4587, "SecP256r1MLKEM768"),
            Map.entry(4588, "X25519MLKEM768"),
            Map.entry(4589, "SecP384r1MLKEM1024"));

    private NamedGroup() {}

    static boolean isKnown(int number) {
        return NAMES.containsKey(number);
    }

    static String name(int number) {
        return NAMES.getOrDefault(number, "group " + number);
    }
}
