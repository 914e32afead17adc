package org.xmppradar.observation;

import java.util.Locale;

/**
 * The closed list of everything that can go wrong on the way to a domain. Each kind explains itself to an operator: what it
 * means, how to mend it, and which specification says so.
 */
public enum FailureKind {
    // The DNS
    NO_SUCH_DOMAIN(
            "The DNS says that this name does not exist.",
            "Check the spelling and that the domain is registered and delegated.",
            "RFC 8020"),
    DNS_SERVER_FAILURE(
            "The name servers could not answer (SERVFAIL).",
            "Check the zone's delegation and its signatures.",
            "RFC 2308 section 7"),
    DNS_REFUSED(
            "The name servers refused to answer.",
            "Let the zone's name servers answer queries from anywhere.",
            "RFC 1035"),
    DNS_TIMED_OUT(
            "No name server answered in time.", "Check that the zone's name servers are up and reachable.", "RFC 1035"),
    DNS_BOGUS(
            "The answer failed DNSSEC validation.",
            "Renew the zone's signatures or remove the stale DS record at the parent.",
            "RFC 4035 section 5"),
    DNS_MALFORMED("The DNS answer could not be understood.", "Check the zone's name server software.", "RFC 1035"),
    SERVICE_NOT_OFFERED(
            "The SRV record's target is a dot: the domain says that it does not offer this service.",
            "Nothing, if that is meant; else publish SRV records with a real target.",
            "RFC 2782"),
    NO_ADDRESS(
            "The host has neither an A nor an AAAA record.",
            "Publish an address for the SRV target, or SRV records for the domain.",
            "RFC 6120 section 3.2"),
    ONION_SKIPPED("The target is an onion service, which this radar does not visit.", "Nothing.", "RFC 7686"),
    // What we will not do
    ADDRESS_NOT_ALLOWED(
            "The name leads to an address that is not public, so it was not contacted.",
            "Publish public addresses for a federated service.",
            "RFC 6890"),
    PORT_NOT_ALLOWED(
            "The SRV record names a port that belongs to another protocol, so it was not contacted.",
            "Use the usual XMPP ports, or one above 1023.",
            "RFC 6120 section 14.7"),
    // The connection
    REFUSED(
            "The host refused the connection.",
            "Check that the server runs and listens on this port.",
            "RFC 6120 section 3"),
    CONNECT_TIMED_OUT(
            "The host did not answer a connection attempt in time.",
            "Check the firewall and that the address in the DNS is right.",
            "RFC 6120 section 3"),
    UNREACHABLE("No route leads to the host.", "Check the address in the DNS and its routing.", "RFC 6120 section 3"),
    RESET(
            "The peer cut the connection.",
            "Look into the server's log at the time of the visit.",
            "RFC 6120 section 4.4"),
    CLOSED(
            "The peer closed the connection before it had answered.",
            "Look into the server's log at the time of the visit.",
            "RFC 6120 section 4.4"),
    TIMED_OUT(
            "The connection was accepted, but the peer did not answer in time.",
            "Check that the right server, and not something else, listens on this port.",
            "RFC 6120 section 4.6"),
    // The stream
    NOT_XMPP("What answered does not speak XMPP.", "Check which program listens on this port.", "RFC 6120 section 4"),
    PROTOCOL_VIOLATION(
            "The peer sent what XMPP forbids.",
            "Update the server software; report this if it persists.",
            "RFC 6120 section 11"),
    LIMIT_EXCEEDED(
            "The peer sent more than any answer needs, so the connection was closed.",
            "Check that the right server listens on this port.",
            "RFC 6120 section 13.12"),
    HOST_UNKNOWN(
            "The server says that it does not serve this domain.",
            "Configure the domain as a virtual host on this server, or correct the SRV record.",
            "RFC 6120 section 4.9.3.6"),
    STREAM_ERROR("The server ended the stream with an error.", "The error's text says more.", "RFC 6120 section 4.9"),
    STARTTLS_NOT_OFFERED(
            "The server does not offer STARTTLS, so nothing can be sent in private.",
            "Configure a certificate and TLS for this service.",
            "RFC 7590 section 3.1"),
    STARTTLS_REFUSED(
            "The server offered STARTTLS and then refused it.",
            "Check the server's certificate and key.",
            "RFC 6120 section 5.4.2"),
    NOT_AUTHENTICATED(
            "The server did not accept the proof of who we are.",
            "Check which authorities it trusts, and that it can look our domain up and call back.",
            "XEP-0178 and XEP-0220"),
    // TLS
    TLS_HANDSHAKE_FAILED(
            "The TLS handshake failed.",
            "Check that the server has a usable certificate and key and offers TLS 1.2 or 1.3.",
            "RFC 7590 section 3"),
    TLS_NAME_NOT_SERVED(
            "The server has no certificate for the domain's name (SNI) and refused the handshake.",
            "Configure a certificate for the domain, not for the SRV target.",
            "XEP-0368 and RFC 6066 section 3"),
    // The certificate
    CERTIFICATE_EXPIRED(
            "The certificate is expired.", "Renew it, and check the automatic renewal.", "RFC 5280 section 4.1.2.5"),
    CERTIFICATE_NOT_YET_VALID(
            "The certificate is not valid yet.",
            "Check the server's clock and the certificate's dates.",
            "RFC 5280 section 4.1.2.5"),
    CERTIFICATE_SELF_SIGNED(
            "The certificate is signed by itself, not by an authority that others trust.",
            "Get a certificate from a public authority, or publish a TLSA record in a signed zone.",
            "RFC 7590 section 3.4"),
    CERTIFICATE_UNTRUSTED(
            "The certificate does not lead to a trusted authority.",
            "Serve the whole chain, from an authority that others trust.",
            "RFC 5280 section 6"),
    CERTIFICATE_WRONG_NAME(
            "The certificate does not name this domain.",
            "Get a certificate for the XMPP domain itself, not for the host that serves it.",
            "RFC 6120 section 13.7.1.2 and RFC 9525"),
    // Documents on the web
    HTTP_STATUS(
            "The web server answered neither with the document nor by saying that there is none.",
            "Serve the document with status 200, or answer 404.",
            "RFC 9110 section 15"),
    REDIRECT_FAILED(
            "The web server redirects to where the document cannot be had.",
            "Serve the document at its own address, or redirect once, to an https address.",
            "RFC 9110 section 15.4 and XEP-0156"),
    WEB_PAGE_INSTEAD(
            "The web server answers with a web page where the document would be.",
            "Nothing, if there is no such document; else serve it instead of the page.",
            "RFC 6415 section 2"),
    DOCUMENT_MALFORMED(
            "The document is there but cannot be read, so clients cannot use it.",
            "Correct the document; the detail says where it is wrong.",
            "XEP-0156 and RFC 7711"),
    // In-band
    REMOTE_SERVER_NOT_FOUND(
            "A server on the way found no server for the domain.",
            "Check the domain's SRV records, and that its server accepts connections from other servers.",
            "RFC 6120 section 8.3.3.16"),
    REMOTE_SERVER_TIMED_OUT(
            "A server on the way could not reach the domain's server, or not be sure of it, in time.",
            "Check the domain's port for servers, its certificate and dialback.",
            "RFC 6120 section 8.3.3.17"),
    QUESTION_REFUSED(
            "The domain did not want to answer, or could not just then.",
            "Nothing, if that is meant; else let other servers ask by service discovery.",
            "RFC 6120 section 8.3"),
    ANSWER_MALFORMED(
            "The domain's answer is not one to the question.",
            "Update the server software; report this if it persists.",
            "RFC 6120 section 8.2.3"),
    ECHO(
            "The domain gives our own answer back as its own.",
            "Check what the server does with stanzas to itself.",
            "XEP-0030"),
    FOREIGN_SERVICE(
            "The domain names a service that is not its own, so it was not asked.",
            "Name a service below the domain.",
            "XEP-0485"),
    // Ourselves
    LEFT_ALONE(
            "The host has refused connections so often that the radar leaves it alone for a while.",
            "If the host should be reached, check that its server runs; the radar comes again by itself.",
            "RFC 6120 section 3.3"),
    NOT_ASKED(
            "The radar visits so many at the same host or network that this one was not asked this time.",
            "Nothing: the radar comes again by itself.",
            ""),
    INTERNAL("The radar itself failed while looking.", "Nothing: this is ours to mend.", "");

    private final String meaning;
    private final String remedy;
    private final String reference;

    FailureKind(String meaning, String remedy, String reference) {
        this.meaning = meaning;
        this.remedy = remedy;
        this.reference = reference;
    }

    /** One sentence for an operator. */
    public String meaning() {
        return meaning;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }

    /** The specification that the finding rests on; empty where none applies. */
    public String reference() {
        return reference;
    }

    /** Whether it says something about this radar only, and nothing about those whom it looked at or meant to look at. */
    public boolean isOurs() {
        return switch (this) {
            case LEFT_ALONE, NOT_ASKED, INTERNAL -> true;
            default -> false;
        };
    }

    /** The form stored and shown, such as {@code connect-timed-out}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this {@link #key()}. */
    public static FailureKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
