package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xmppradar.query.DomainDocument.AddressFact;

/**
 * What is known of one host.
 *
 * @param addresses those of now and of before
 * @param domainCount how many domains it serves; {@code domains} are the first of them
 */
public record HostDocument(
        String name,
        Instant firstSeen,
        Optional<Instant> lastSeen,
        List<AddressFact> addresses,
        long domainCount,
        List<ServedDomain> domains) {

    /** A domain on the host, and the doors that lead there, such as {@code C2S STARTTLS 5222}. */
    public record ServedDomain(DomainEntry domain, List<String> doors) {}
}
