package org.xmppradar.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import org.xmppradar.observation.CertificateVerdict.Dane;
import org.xmppradar.observation.TlsaRecord;

/**
 * Whether TLSA records vouch for a chain (RFC 6698 2.1, RFC 7671 5).
 *
 * @param lineage the leaf and its issuers as served
 * @param trusted the path to a trusted root; empty when there is none
 * @param named whether the leaf names the domain or, as DNSSEC leads there, the host
 */
record DaneCheck(List<X509Certificate> lineage, List<X509Certificate> trusted, boolean named) {

    private static final int PKIX_TA = 0;
    private static final int PKIX_EE = 1;
    private static final int DANE_TA = 2;
    private static final int DANE_EE = 3;

    static Dane check(DaneRecords tlsa, List<X509Certificate> served, List<X509Certificate> trusted, boolean named) {
        List<TlsaRecord> usable = tlsa.records().stream()
                .filter(record -> record.usage() <= DANE_EE && record.selector() <= 1 && record.matchingType() <= 2)
                .toList();
        if (usable.isEmpty()) {
            return Dane.ABSENT;
        }
        if (!tlsa.secure()) {
            return Dane.INSECURE;
        }
        DaneCheck check = new DaneCheck(Lineage.of(served), trusted, named);
        return usable.stream().anyMatch(check::vouches) ? Dane.MATCHES : Dane.MISMATCH;
    }

    /** DANE-EE needs no name and no path: the record itself says whose key it is (RFC 7671 5.1). */
    private boolean vouches(TlsaRecord record) {
        return switch (record.usage()) {
            case PKIX_TA -> named && anyIssuer(record, trusted);
            case PKIX_EE -> named && !trusted.isEmpty() && matches(record, lineage.getFirst());
            case DANE_TA -> named && anyIssuer(record, lineage);
            case DANE_EE -> matches(record, lineage.getFirst());
            default -> false;
        };
    }

    private static boolean anyIssuer(TlsaRecord record, List<X509Certificate> path) {
        return path.stream().skip(1).anyMatch(issuer -> matches(record, issuer));
    }

    private static boolean matches(TlsaRecord record, X509Certificate certificate) {
        try {
            byte[] selected = record.selector() == 0
                    ? certificate.getEncoded()
                    : certificate.getPublicKey().getEncoded();
            return record.data().equals(HexFormat.of().formatHex(digest(record.matchingType(), selected)));
        } catch (CertificateEncodingException unreadable) {
            return false;
        }
    }

    private static byte[] digest(int matchingType, byte[] selected) {
        if (matchingType == 0) {
            return selected;
        }
        try {
            return MessageDigest.getInstance(matchingType == 1 ? "SHA-256" : "SHA-512")
                    .digest(selected);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-2", impossible);
        }
    }
}
