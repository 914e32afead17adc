package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import org.xmppradar.query.CertificateDocument.CertificateEntry;

/**
 * What is known of one certificate authority.
 *
 * @param domainCount domains whose own certificate it issued
 * @param certificateCount certificates of it that domains present, chains included; {@code certificates} are the first to end
 * @param own certificates of the authority itself that servers sent along
 */
public record AuthorityDocument(
        String key,
        String title,
        Instant firstSeen,
        long domainCount,
        long certificateCount,
        List<IssuedCertificate> certificates,
        List<CertificateEntry> own) {

    /** A certificate that it issued, and one of the domains that present it. */
    public record IssuedCertificate(CertificateEntry certificate, long domainCount, String example) {}
}
