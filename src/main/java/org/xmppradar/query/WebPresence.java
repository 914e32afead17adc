package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a domain says of itself on the web, over https: host metadata (XEP-0156, XEP-0487) and POSH (RFC 7711).
 *
 * @param documents all that were asked for, with what came of it
 * @param links the ways to connect that they name
 * @param pins the certificates and keys that they vouch for
 * @param notes what is odd, a sentence each
 */
public record WebPresence(List<Document> documents, List<Link> links, List<Pin> pins, List<String> notes) {

    private static final String DELEGATION = "posh";

    /**
     * A document.
     *
     * @param name its path below {@code /.well-known/}
     * @param title what it is, in words
     * @param form what it is: XRD, JRD, Host Meta 2, POSH; empty while none was seen
     * @param lifetime for how many seconds it may be kept, where it says so
     * @param status how asking for it went last
     * @param firstSeen since when it has been there in this form; empty when it is not there
     */
    public record Document(
            String name,
            String title,
            String url,
            String form,
            Optional<Long> lifetime,
            Status status,
            Optional<Instant> firstSeen,
            Optional<Instant> lastSeen,
            Optional<Times> times) {}

    /**
     * A way to connect.
     *
     * @param title what it is called; empty when this radar does not know it
     * @param href strangers' text: never made a link of
     * @param documents where it stands
     */
    public record Link(
            String rel,
            String title,
            String href,
            Optional<Long> port,
            Optional<Long> priority,
            Optional<Long> weight,
            String sni,
            String ech,
            String ips,
            List<String> documents,
            Instant firstSeen,
            Instant lastSeen,
            Times times) {}

    /**
     * A digest that a document vouches for.
     *
     * @param of {@code certificate} or {@code public-key}
     * @param group digests of a document with the same number are of one certificate
     * @param hash such as {@code sha-256}
     * @param digest in hexadecimal
     * @param presented whether an endpoint of the service presented it at the same time; empty where that is not known
     */
    public record Pin(
            String document,
            String of,
            String hash,
            String digest,
            long group,
            Optional<Boolean> presented,
            Instant firstSeen,
            Instant lastSeen,
            Times times) {}

    /** The links that are ways to connect. */
    public List<Link> ways() {
        return links.stream().filter(link -> !link.rel().equals(DELEGATION)).toList();
    }

    /** Where a document says that its content is instead; at most one. */
    public List<Link> delegation(Document document) {
        return links.stream()
                .filter(link ->
                        link.rel().equals(DELEGATION) && link.documents().contains(document.name()))
                .toList();
    }
}
