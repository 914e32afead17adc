package org.xmppradar.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.observation.CertificateFacts;
import org.xmppradar.observation.SubjectName;

/**
 * What a certificate brings with it: {@code (:Certificate)-[:ISSUED_BY]->(:CertificateAuthority)} and
 * {@code (:Certificate)-[:HAS_KEY]->(:PublicKey)}. It all stands in the certificate, so it never changes.
 */
final class CertificateNode {

    /** Key identifiers have 20 bytes in practice (RFC 5280 4.2.1.2); a giant one must not become a key of the database. */
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{2,128}");

    private CertificateNode() {}

    /** The node's properties, and the keys of its two neighbours: {@code spki} and {@code issuedBy}. */
    static Map<String, Object> of(CertificateFacts certificate) {
        Map<String, Object> node = new HashMap<>();
        node.put("sha512", certificate.sha512());
        node.put("subject", certificate.subject());
        node.put("subjectTitle", certificate.subjectTitle());
        node.put("issuer", certificate.issuer());
        node.put("issuerTitle", certificate.issuerTitle());
        node.put("serial", certificate.serial());
        node.put("notBefore", certificate.notBefore().toEpochMilli());
        node.put("notAfter", certificate.notAfter().toEpochMilli());
        node.put(
                "names", certificate.names().stream().map(CertificateNode::text).toList());
        node.put("key", certificate.key());
        node.put("signatureAlgorithm", certificate.signatureAlgorithm());
        node.put("authority", certificate.authority());
        node.put("selfSigned", certificate.selfSigned());
        node.put("subjectKeyId", certificate.subjectKeyId());
        node.put("usages", certificate.usages());
        node.put("certificateLogs", certificate.certificateLogs());
        node.put("mustStaple", certificate.mustStaple());
        node.put("spki", certificate.publicKey().hex());
        node.put("issuedBy", issuedBy(certificate));
        return node;
    }

    /**
     * The key of the authority that the certificate names. Empty when it signed itself: no authority stands behind it, and every
     * self-made certificate would otherwise be an authority of its own. (A root that is served is found by its subjectKeyId.)
     */
    static String issuedBy(CertificateFacts certificate) {
        if (certificate.selfSigned()) {
            return "";
        }
        return KEY_ID.matcher(certificate.authorityKeyId()).matches()
                ? certificate.authorityKeyId()
                : "dn:" + Fingerprint.of(certificate.issuer().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SubjectName name) {
        return name.type().key() + ":" + name.value();
    }
}
