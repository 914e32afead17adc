package org.xmppradar.lab.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Fresh keys, as servers have them today. */
final class Keys {

    private static final int BITS = 256;

    private Keys() {}

    static KeyPair ellipticCurve() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /** A private key as OpenSSL writes it: with its public half, which ejabberd demands and the JDK leaves out. */
    static byte[] encode(KeyPair keys) throws IOException {
        if (!(keys.getPrivate() instanceof ECPrivateKey secret)) {
            return keys.getPrivate().getEncoded();
        }
        AlgorithmIdentifier algorithm =
                PrivateKeyInfo.getInstance(secret.getEncoded()).getPrivateKeyAlgorithm();
        ASN1BitString point =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()).getPublicKeyData();
        return new PrivateKeyInfo(
                        algorithm, new org.bouncycastle.asn1.sec.ECPrivateKey(BITS, secret.getS(), point, null))
                .getEncoded();
    }
}
