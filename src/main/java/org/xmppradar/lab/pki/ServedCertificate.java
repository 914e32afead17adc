package org.xmppradar.lab.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.xmppradar.model.Fingerprint;

/** What a server shows and the keys it shows it with; the leaf first. */
public record ServedCertificate(List<X509Certificate> chain, KeyPair keys) {

    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    public ServedCertificate {
        chain = List.copyOf(chain);
    }

    public X509Certificate leaf() {
        return chain.getFirst();
    }

    /** The SHA-256 of the leaf's public key: what a TLSA 3 1 1 record holds. */
    public Fingerprint publicKey() {
        return Fingerprint.of(leaf().getPublicKey().getEncoded());
    }

    /** A digest of the whole leaf, as POSH has it (RFC 7711 3.1). */
    public byte[] digest(String hash) throws GeneralSecurityException {
        return MessageDigest.getInstance(hash).digest(leaf().getEncoded());
    }

    /** Writes {@code NAME.crt}, {@code NAME.key} and both together as {@code NAME.pem}: each program has its taste. */
    void write(Path folder, String name) throws IOException, GeneralSecurityException {
        StringBuilder certificates = new StringBuilder();
        for (X509Certificate each : chain) {
            certificates.append(pem("CERTIFICATE", each.getEncoded()));
        }
        String secret = pem("PRIVATE KEY", Keys.encode(keys));
        Files.writeString(folder.resolve(name + ".crt"), certificates, StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve(name + ".key"), secret, StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve(name + ".pem"), secret + certificates, StandardCharsets.US_ASCII);
    }

    static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + PEM.encodeToString(der) + "\n-----END " + kind + "-----\n";
    }
}
