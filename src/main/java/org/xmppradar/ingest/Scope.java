package org.xmppradar.ingest;

import java.util.Locale;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.HostMetaFormat;
import org.xmppradar.observation.Observation.HostAddresses.Family;
import org.xmppradar.observation.RecordKind;

/** The question that a fact answers, as the graph spells it: {@code srv.c2s.starttls}, {@code tls.c2s.starttls@host:port}. */
record Scope(String key) implements Comparable<Scope> {

    /** Whether the domain is there at all: gone, or present again. */
    static final Scope PRESENCE = new Scope("presence");

    private static final String TLSA = "tlsa";

    static Scope srv(Service service, Transport transport) {
        return new Scope("srv." + door(service, transport));
    }

    static Scope fallback(Service service) {
        return new Scope("fallback." + service.key());
    }

    static Scope addresses(Family family) {
        return new Scope(family.name().toLowerCase(Locale.ROOT));
    }

    static Scope tlsa(HostName host, int port) {
        return new Scope(TLSA + "@" + host + ":" + port);
    }

    static Scope records(RecordKind kind) {
        return new Scope("record." + kind.key());
    }

    /** How a question, to the DNS or for a document, was answered. */
    static Scope statusOf(Scope question) {
        return new Scope("status." + question.key());
    }

    static Scope before(Endpoint endpoint) {
        return new Scope("before." + door(endpoint));
    }

    static Scope tls(Endpoint endpoint) {
        return new Scope("tls." + door(endpoint));
    }

    static Scope after(Endpoint endpoint) {
        return new Scope("after." + door(endpoint));
    }

    /** Whether the endpoint's TLS can do one thing, such as {@code TLSv1.2}. */
    static Scope accepts(String trait, Endpoint endpoint) {
        return new Scope("accepts-" + trait.replace(".", "") + "." + door(endpoint));
    }

    static Scope software(Endpoint endpoint) {
        return new Scope("software." + door(endpoint));
    }

    static Scope status(Endpoint endpoint) {
        return new Scope("status." + door(endpoint));
    }

    static Scope statusOfSrv(Service service, Transport transport) {
        return statusOf(srv(service, transport));
    }

    static Scope hostMeta(HostMetaFormat format) {
        return new Scope("host-meta-" + format.key());
    }

    static Scope posh(Service service) {
        return new Scope("posh." + service.key());
    }

    /** How an endpoint is written within scopes: {@code c2s.starttls@host:port}. */
    static String door(Endpoint endpoint) {
        return door(endpoint.service(), endpoint.transport()) + "@" + endpoint.host() + ":" + endpoint.port();
    }

    static String door(Service service, Transport transport) {
        return service.key() + "." + transport.key();
    }

    /** Whether the answer names endpoints, so that those it no longer names end. */
    boolean isNaming() {
        return key.startsWith("srv.") || key.startsWith("fallback.");
    }

    /** Of a naming scope: the service and transport whose endpoints it names. Only STARTTLS has a fallback (XEP-0368 3). */
    String named() {
        return key.startsWith("srv.")
                ? key.substring("srv.".length())
                : key.substring("fallback.".length()) + "." + Transport.STARTTLS.key();
    }

    /** Whether this asks something of an endpoint. */
    boolean isOfEndpoint() {
        return key.indexOf('@') >= 0;
    }

    boolean isTlsa() {
        return key.startsWith(TLSA + "@") || key.startsWith("status." + TLSA + "@");
    }

    /** Of an endpoint's scope: {@code c2s.starttls@host:port}; of TLSA, which is asked once for all services: {@code @host:port}. */
    String door() {
        return isTlsa() ? key.substring(key.indexOf('@')) : key.substring(key.indexOf('.') + 1);
    }

    @Override
    public int compareTo(Scope other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
