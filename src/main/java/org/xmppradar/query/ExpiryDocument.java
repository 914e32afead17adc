package org.xmppradar.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xmppradar.query.DomainDocument.AuthorityName;

/**
 * When the certificates that domains present end.
 *
 * @param from the first day, UTC
 * @param to the last day
 * @param expiredCount how many domains present one that has ended already; {@code expired} are those whose ended last
 * @param days those on which any ends
 */
public record ExpiryDocument(LocalDate from, LocalDate to, long expiredCount, List<Expired> expired, List<Day> days) {

    /** A certificate that has ended and is still served. */
    public record Expired(
            String domain, String unicode, String sha256, Instant notAfter, Optional<AuthorityName> authority) {}

    /**
     * One day.
     *
     * @param examples some of the domains, in order of their names
     */
    public record Day(
            LocalDate day, long certificates, long domains, List<IssuerCount> authorities, List<String> examples) {}

    /** How many of a day's certificates an authority issued. */
    public record IssuerCount(String key, String title, long certificates) {}
}
