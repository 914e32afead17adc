package org.xmppradar.certificate;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xmppradar.observation.CertificateVerdict.Strength;

/**
 * Whether the keys and signatures from the leaf upwards are strong enough (RFC 9325, NIST SP 800-57 part 1: 112 bits of
 * security). A root's own signature protects nothing, so it does not count.
 */
final class KeyStrength {

    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 224;
    private static final Set<String> BROKEN_DIGESTS = Set.of("MD2", "MD5", "SHA1", "SHA-1");

    private KeyStrength() {}

    static Strength check(List<X509Certificate> served) {
        List<X509Certificate> lineage = Lineage.of(served);
        if (lineage.stream().map(X509Certificate::getPublicKey).anyMatch(KeyStrength::isWeak)) {
            return Strength.WEAK_KEY;
        }
        boolean broken = lineage.stream()
                .filter(certificate ->
                        certificate.equals(lineage.getFirst()) || !Lineage.signed(certificate, certificate))
                .anyMatch(KeyStrength::hasBrokenSignature);
        return broken ? Strength.WEAK_SIGNATURE : Strength.STRONG;
    }

    private static boolean isWeak(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() < EC_BITS;
            case DSAPublicKey dsa -> true;
            default -> false;
        };
    }

    /** {@code SHA1withRSA}; the digest stands before "with". */
    private static boolean hasBrokenSignature(X509Certificate certificate) {
        String digest = certificate.getSigAlgName().toUpperCase(Locale.ROOT).split("WITH", 2)[0];
        return BROKEN_DIGESTS.contains(digest);
    }
}
