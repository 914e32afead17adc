package org.xmppradar.model;

/** A door to a domain: a host's port that is said to speak a service in a certain way. */
public record Endpoint(Service service, Transport transport, HostName host, int port) {

    public Endpoint {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is outside 0-65535");
        }
    }

    @Override
    public String toString() {
        return service.key() + " " + transport.key() + " " + host + ":" + port;
    }
}
