package org.xmppradar.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.observation.PoshDocument;
import org.xmppradar.observation.PoshFinding;

/**
 * Whether a domain's POSH document vouches for the certificate that a server shows: one of its fingerprints must be the digest of
 * the whole certificate (RFC 7711 3.3). Neither the name nor the path then matters. Pure.
 */
public final class PoshCheck {

    /** Strongest first: a fingerprint with several digests is held to its best. Weaker hashes count for nothing. */
    private static final List<String> HASHES = List.of("sha-512", "sha-384", "sha-256");

    private PoshCheck() {}

    /**
     * Checks.
     *
     * @param said empty when the domain has no document
     * @param leaf the server's own certificate, DER
     */
    public static PoshFinding check(Optional<PoshDocument> said, byte[] leaf) {
        if (said.isEmpty()) {
            return PoshFinding.ABSENT;
        }
        if (said.get().expires() == 0) {
            return PoshFinding.EXPIRED;
        }
        return said.get().fingerprints().stream().anyMatch(digests -> matches(digests, leaf))
                ? PoshFinding.MATCHES
                : PoshFinding.MISMATCH;
    }

    private static boolean matches(Map<String, String> digests, byte[] leaf) {
        return HASHES.stream()
                .filter(digests::containsKey)
                .findFirst()
                .filter(hash -> digest(hash, leaf).equals(digests.get(hash)))
                .isPresent();
    }

    /** Java names SHA-2 as the registry does. */
    private static String digest(String hash, byte[] leaf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(leaf));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-2", impossible);
        }
    }
}
