package org.xmppradar.certificate;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A public key in a few words: {@code RSA 2048}, {@code EC secp256r1}, {@code Ed25519}. */
final class KeyText {

    private KeyText() {}

    static String of(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return "RSA " + modulusLength(key);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return "EC " + curve(key);
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return "Ed25519";
        }
        return algorithm.equals(EdECObjectIdentifiers.id_Ed448) ? "Ed448" : algorithm.getId();
    }

    private static String modulusLength(SubjectPublicKeyInfo key) {
        try {
            return String.valueOf(
                    RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength());
        } catch (java.io.IOException unreadable) {
            return "unreadable";
        }
    }

    private static String curve(SubjectPublicKeyInfo key) {
        if (!(key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve)) {
            return "with explicit parameters";
        }
        String sec = SECNamedCurves.getName(curve);
        String other = sec == null ? ECNamedCurveTable.getName(curve) : sec;
        return other == null ? curve.getId() : other;
    }
}
