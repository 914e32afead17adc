package org.xmppradar.lab.pki;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;

/** A certificate transparency log (RFC 6962) that keeps nothing, but promises as the real ones do. */
final class CertificateLog {

    private static final int VERSION_1 = 0;
    private static final int CERTIFICATE_TIMESTAMP = 0;
    private static final int PRECERTIFICATE = 1;

    /** SHA-256 and ECDSA by their numbers in TLS (RFC 5246 7.4.1.4.1). */
    private static final int[] ALGORITHM = {4, 3};

    private final KeyPair keys;

    CertificateLog(KeyPair keys) {
        this.keys = keys;
    }

    /** The digest of its public key (RFC 6962 3.2). */
    byte[] id() throws GeneralSecurityException {
        return sha256(keys.getPublic().getEncoded());
    }

    /**
     * The promise to publish a certificate that has no list of promises yet (RFC 6962 3.2).
     *
     * @param issuer the public key of its issuer, DER
     * @param certificate its TBSCertificate, DER
     */
    byte[] timestamp(byte[] issuer, byte[] certificate, Instant now) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream promise = new DataOutputStream(bytes);
        promise.writeByte(VERSION_1);
        promise.write(id());
        promise.writeLong(now.toEpochMilli());
        promise.writeShort(0); // no extensions
        for (int each : ALGORITHM) {
            promise.writeByte(each);
        }
        byte[] signature = sign(statement(issuer, certificate, now));
        promise.writeShort(signature.length);
        promise.write(signature);
        return bytes.toByteArray();
    }

    /** What is signed: the entry, and when it was made. */
    private static byte[] statement(byte[] issuer, byte[] certificate, Instant now)
            throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream statement = new DataOutputStream(bytes);
        statement.writeByte(VERSION_1);
        statement.writeByte(CERTIFICATE_TIMESTAMP);
        statement.writeLong(now.toEpochMilli());
        statement.writeShort(PRECERTIFICATE);
        statement.write(sha256(issuer));
        statement.writeByte(certificate.length >>> 16);
        statement.writeShort(certificate.length);
        statement.write(certificate);
        statement.writeShort(0);
        return bytes.toByteArray();
    }

    private byte[] sign(byte[] statement) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(statement);
        return signature.sign();
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
