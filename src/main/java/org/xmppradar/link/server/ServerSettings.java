package org.xmppradar.link.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xmppradar.model.DomainName;

/**
 * Our own server.
 *
 * @param domain who we are to others; empty switches the server off
 * @param certificate PEM file with our certificate and its chain, DNS names only
 * @param key PEM file with its key; read again, like the certificate, when it changes
 * @param listen the address to listen on
 * @param port for STARTTLS, as _xmpp-server._tcp in the DNS must say; 0 for any that is free
 * @param directPort for TLS from the first byte, as _xmpps-server._tcp in the DNS must say; -1 for none
 * @param contact where to complain about us, a URI such as mailto:abuse@radar.example
 * @param page the web page that says who we are
 * @param bidi whether stanzas may go both ways on one stream (XEP-0288)
 * @param idle how long a stream may be silent before it is closed
 * @param answerTimeout how long an answer may take once the question was sent
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
        @DefaultValue("") String contact,
        @DefaultValue("") String page,
        @DefaultValue("true") boolean bidi,
        @DefaultValue("5m") Duration idle,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("5000") int streams,
        @DefaultValue("5000") int guests,
        @DefaultValue("20") int guestsPerAddress) {

    public ServerSettings {
        if (!domain.isBlank()) {
            domain = DomainName.parse(domain).ascii();
            require(!certificate.isBlank(), "certificate", "a PEM file");
            require(!key.isBlank(), "key", "a PEM file");
            require(contact.contains(":"), "contact", "a URI, such as mailto:abuse@" + domain);
            require(page.startsWith("http"), "page", "the address of a web page");
            require(idle.isPositive(), "idle", "longer than nothing, such as 5m");
            require(answerTimeout.isPositive(), "answer-timeout", "longer than nothing, such as 15s");
            require(
                    streams > 0 && guests > 0 && guestsPerAddress > 0,
                    "streams, guests, guests-per-address",
                    "above 0");
        }
    }

    boolean isOn() {
        return !domain.isBlank();
    }

    DomainName name() {
        return new DomainName(domain);
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new IllegalArgumentException("radar.link.server." + name + " must be " + what);
        }
    }
}
