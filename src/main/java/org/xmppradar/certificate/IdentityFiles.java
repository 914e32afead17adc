package org.xmppradar.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Reads our certificate and key as ACME clients write them: PEM, the whole chain in one file, the key in another or the same;
 * in PKCS#8 or in the older forms of OpenSSL.
 */
public final class IdentityFiles {

    private static final int CHALLENGE_BYTES = 32;

    private IdentityFiles() {}

    /** @throws UnusableIdentity with a sentence that says which file is wrong, and how */
    public static Identity read(Path certificate, Path key) {
        List<X509Certificate> chain = chain(certificate);
        PrivateKey secret = key(key);
        if (!fits(secret, chain.getFirst().getPublicKey())) {
            throw new UnusableIdentity(
                    "the key in " + key + " does not belong to the first certificate in " + certificate);
        }
        return new Identity(secret, chain);
    }

    private static List<X509Certificate> chain(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new UnusableIdentity(file + " holds no certificate in PEM");
            }
            return chain;
        } catch (IOException unreadable) {
            throw unreadable("certificate", file, unreadable);
        } catch (CertificateException malformed) {
            throw new UnusableIdentity(file + " holds no certificate in PEM: " + malformed.getMessage(), malformed);
        }
    }

    private static PrivateKey key(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser pem = new PEMParser(reader)) {
            for (Object part = pem.readObject(); part != null; part = pem.readObject()) {
                if (part instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                }
                if (part instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
            throw new UnusableIdentity(file + " holds no private key in PEM without a password");
        } catch (IOException unreadable) {
            throw unreadable("key", file, unreadable);
        }
    }

    private static UnusableIdentity unreadable(String what, Path file, IOException why) {
        String reason =
                Files.exists(file) ? "it cannot be read by this user, or is malformed" : "there is no such file";
        return new UnusableIdentity("the " + what + " in " + file + " cannot be used: " + reason, why);
    }

    private static boolean fits(PrivateKey secret, PublicKey shown) {
        String algorithm = switch (shown.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> shown.getAlgorithm();
        };
        byte[] challenge = new byte[CHALLENGE_BYTES];
        new SecureRandom().nextBytes(challenge);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(challenge);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(shown);
            verifying.update(challenge);
            return verifying.verify(signature);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }
}
