package org.xmppradar.link;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;

/**
 * Our presence on the network, and how much we ask by it (threats.md X5, X8, D2).
 *
 * @param kind none, account, component or server; none leaves out what only XMPP itself can tell
 * @param timeout for the answer to one question, counted from its sending; before, as long for a stream to send it on
 * @param inFlight how many questions may wait for their answers at once; of Prosody as a home more than 400 only wait there
 * @param inFlightPerDomain how many of them may be at one domain
 * @param questionsPerSecond how many questions may go to one destination in a second, that is to all names below one
 *     registered name together; four seconds' worth at once
 * @param longestWait for its turn, before a question is given up
 * @param contact whom to tell about abuse (XEP-0157), such as mailto:abuse@radar.example
 * @param page a web page that tells what we are and how to be left alone
 */
@ConfigurationProperties("radar.link")
public record LinkSettings(
        @DefaultValue("none") Kind kind,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("256") int inFlight,
        @DefaultValue("1") int inFlightPerDomain,
        @DefaultValue("5") double questionsPerSecond,
        @DefaultValue("10m") Duration longestWait,
        @Nullable URI contact,
        @Nullable URI page,
        @Nullable Account account,
        @Nullable Component component) {

    /** How we come by our presence. */
    public enum Kind {
        NONE,
        ACCOUNT,
        COMPONENT,
        SERVER
    }

    /**
     * An account at any server.
     *
     * @param jid its address, such as radar@home.example
     * @param password its password
     * @param host where its server is, a name or an address; none means that the DNS says it
     * @param port the port there for clients with STARTTLS
     */
    public record Account(
            String jid,
            String password,
            @Nullable String host,
            @DefaultValue("5222") int port) {

        public Account {
            if (jid.indexOf('@') < 1 || jid.indexOf('/') >= 0) {
                throw wrong("account.jid", "an address such as radar@home.example");
            }
            require(!password.isEmpty(), "account.password", "the account's password");
            require(port > 0 && port < 65_536, "account.port", "between 1 and 65535");
            domainOf("account.jid", jid.substring(jid.indexOf('@') + 1));
        }

        public String user() {
            return jid.substring(0, jid.indexOf('@'));
        }

        public DomainName domain() {
            return DomainName.parse(jid.substring(jid.indexOf('@') + 1));
        }

        /** Without the password. */
        @Override
        public String toString() {
            return jid;
        }
    }

    /**
     * A component of an existing server (XEP-0114), which speaks in clear: let it be on this machine, or on a network of ours.
     *
     * @param domain our own domain, as the server knows it
     * @param secret what the server was told, too
     * @param host where the server takes components
     * @param port the port there
     */
    public record Component(
            String domain,
            String secret,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("5347") int port) {

        public Component {
            domainOf("component.domain", domain);
            require(!secret.isEmpty(), "component.secret", "the secret that the server was told, too");
            require(port > 0 && port < 65_536, "component.port", "between 1 and 65535");
        }

        public DomainName name() {
            return DomainName.parse(domain);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return domain;
        }
    }

    public LinkSettings {
        require(timeout.isPositive(), "timeout", "longer than nothing, such as 15s");
        require(longestWait.isPositive(), "longest-wait", "longer than nothing, such as 10m");
        require(inFlight >= 1 && inFlight <= 10_000, "in-flight", "between 1 and 10000");
        require(inFlightPerDomain >= 1, "in-flight-per-domain", "at least 1");
        require(questionsPerSecond > 0 && questionsPerSecond <= 1_000_000, "questions-per-second", "above 0");
        require(kind != Kind.ACCOUNT || account != null, "account.jid", "set, as radar.link.kind is account");
        require(
                kind != Kind.COMPONENT || component != null,
                "component.domain",
                "set, as radar.link.kind is component");
        require(
                kind != Kind.SERVER || (contact != null && page != null),
                "contact and radar.link.page",
                "set, as radar.link.kind is server: whoever runs one says who he is (XEP-0157)");
    }

    /** The account to use; only there when the kind says so. */
    public Account requiredAccount() {
        return Optional.ofNullable(account).orElseThrow(() -> wrong("account.jid", "set"));
    }

    /** The component to be; only there when the kind says so. */
    public Component requiredComponent() {
        return Optional.ofNullable(component).orElseThrow(() -> wrong("component.domain", "set"));
    }

    private static void domainOf(String setting, String domain) {
        try {
            DomainName.parse(domain);
        } catch (InvalidName invalid) {
            throw new IllegalArgumentException("radar.link." + setting + ": " + invalid.getMessage(), invalid);
        }
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw wrong(name, what);
        }
    }

    private static IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("radar.link." + name + " must be " + what);
    }
}
