package org.xmppradar.link.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.model.DomainName;

/**
 * Our own server.
 *
 * @param domain who we are to others; needed where radar.link.kind is server
 * @param certificate PEM file with our certificate and its chain, DNS names only
 * @param key PEM file with its key; read again, like the certificate, when it changes
 * @param listen the address to listen on
 * @param port for STARTTLS, as _xmpp-server._tcp in the DNS must say; 0 for any that is free
 * @param directPort for TLS from the first byte, as _xmpps-server._tcp in the DNS must say; -1 for none
 * @param bidi whether stanzas may go both ways on one stream (XEP-0288)
 * @param idle how long a stream may be silent before it is closed
 * @param streams how many streams of our own may be open at once
 * @param guests how many connections of others may be open at once
 * @param guestsPerAddress how many of them may come from one address
 */
@ConfigurationProperties("radar.link.server")
public record ServerSettings(
        @DefaultValue("") String domain,
        @DefaultValue("") String certificate,
        @DefaultValue("") String key,
        @DefaultValue("::") String listen,
        @DefaultValue("5269") int port,
        @DefaultValue("-1") int directPort,
        @DefaultValue("true") boolean bidi,
        @DefaultValue("5m") Duration idle,
        @DefaultValue("5000") int streams,
        @DefaultValue("5000") int guests,
        @DefaultValue("20") int guestsPerAddress) {

    public ServerSettings {
        if (!domain.isBlank()) {
            domain = DomainName.parse(domain).ascii();
            require(!certificate.isBlank(), "certificate", "a PEM file");
            require(!key.isBlank(), "key", "a PEM file");
            require(idle.isPositive(), "idle", "longer than nothing, such as 5m");
            require(
                    streams > 0 && guests > 0 && guestsPerAddress > 0,
                    "streams, guests, guests-per-address",
                    "above 0");
        }
    }

    DomainName name() {
        if (domain.isBlank()) {
            throw new UnusableIdentity("radar.link.server.domain must be our own domain, as radar.link.kind is server");
        }
        return new DomainName(domain);
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new IllegalArgumentException("radar.link.server." + name + " must be " + what);
        }
    }
}
