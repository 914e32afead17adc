package org.xmppradar.link.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xmppradar.link.RandomId;
import org.xmppradar.model.DomainName;

/**
 * The keys of our own dialbacks (XEP-0185): each is bound to the pair of domains and to the stream that it was sent on, and counts
 * only while we wait there. So a key that somebody has seen is of no use on any other stream, nor on the same one later.
 */
final class DialbackKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private record Waiting(DomainName receiving, String stream) {}

    private final DomainName own;
    private final byte[] secret;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    /** With a secret of this process: no key outlives its stream anyway. */
    DialbackKeys(DomainName own) {
        this(own, randomSecret());
    }

    DialbackKeys(DomainName own, String secret) {
        this.own = own;
        this.secret = sha256(secret).getBytes(StandardCharsets.US_ASCII);
    }

    /** The key to send to {@code receiving} on its stream; it is good until {@link #forget}. */
    String expect(DomainName receiving, String stream) {
        waiting.add(new Waiting(receiving, stream));
        return key(receiving, stream);
    }

    void forget(DomainName receiving, String stream) {
        waiting.remove(new Waiting(receiving, stream));
    }

    /** Whether we have sent this key to {@code receiving} on that stream and wait for its word (XEP-0220 2.3). */
    boolean isOurs(DomainName receiving, String stream, String key) {
        boolean expected = waiting.contains(new Waiting(receiving, stream));
        boolean same = MessageDigest.isEqual(
                key(receiving, stream).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.UTF_8));
        return expected && same;
    }

    String key(DomainName receiving, String stream) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            String text = receiving.unicode() + " " + own.unicode() + " " + stream;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String randomSecret() {
        return RandomId.next() + RandomId.next();
    }
}
