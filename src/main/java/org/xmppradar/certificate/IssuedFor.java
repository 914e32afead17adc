package org.xmppradar.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

/** What a certificate's extensions say of its use and of how it came to be. */
final class IssuedFor {

    private static final int MOST = 50;

    /** RFC 6962 3.3. */
    private static final ASN1ObjectIdentifier TIMESTAMPS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

    /** RFC 7633 4.2.3. */
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

    /** TLS extension status_request (RFC 6066 8). */
    private static final int STATUS_REQUEST = 5;

    private static final int LOG_ID_LENGTH = 32;

    private static final Map<KeyPurposeId, String> NAMES = Map.of(
            KeyPurposeId.id_kp_serverAuth, "serverAuth",
            KeyPurposeId.id_kp_clientAuth, "clientAuth",
            KeyPurposeId.anyExtendedKeyUsage, "any");

    private IssuedFor() {}

    static List<String> usages(@Nullable Extensions extensions) {
        ExtendedKeyUsage usage = extensions == null ? null : ExtendedKeyUsage.fromExtensions(extensions);
        return usage == null
                ? List.of()
                : Stream.of(usage.getUsages())
                        .limit(MOST)
                        .map(purpose -> NAMES.getOrDefault(purpose, purpose.getId()))
                        .distinct()
                        .toList();
    }

    static boolean mustStaple(@Nullable Extensions extensions) {
        ASN1Encodable features = extensions == null ? null : extensions.getExtensionParsedValue(TLS_FEATURE);
        return features != null
                && Stream.of(ASN1Sequence.getInstance(features).toArray())
                        .anyMatch(feature -> feature instanceof ASN1Integer number && number.hasValue(STATUS_REQUEST));
    }

    /** The list is not DER, but written as TLS writes vectors; each timestamp begins with its version and the log's id. */
    static List<String> certificateLogs(@Nullable Extensions extensions) {
        ASN1Encodable wrapped = extensions == null ? null : extensions.getExtensionParsedValue(TIMESTAMPS);
        if (wrapped == null) {
            return List.of();
        }
        byte[] list = ASN1OctetString.getInstance(wrapped).getOctets();
        List<String> logs = new ArrayList<>();
        for (int at = 2; at + 3 + LOG_ID_LENGTH <= list.length && logs.size() < MOST; at += 2 + length(list, at)) {
            byte[] log = Arrays.copyOfRange(list, at + 3, at + 3 + LOG_ID_LENGTH);
            logs.add(HexFormat.of().formatHex(log));
        }
        return List.copyOf(logs);
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}
