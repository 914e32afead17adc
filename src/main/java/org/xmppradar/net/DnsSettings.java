package org.xmppradar.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we ask in the DNS, and how much (threats.md D1).
 *
 * @param servers recursive resolvers as {@code address} or {@code address:port} (IPv6 in brackets where a port follows); none
 *     means those of the system
 * @param timeout for one question to one server
 * @param tries how often a question is asked in all, going round the servers
 * @param queriesPerDomain how many questions one visit to a domain may ask, repeated ones included
 * @param timePerDomain how long these may take in all
 */
@ConfigurationProperties("radar.dns")
public record DnsSettings(
        @DefaultValue List<String> servers,
        @DefaultValue("4s") Duration timeout,
        @DefaultValue("3") int tries,
        @DefaultValue("60") int queriesPerDomain,
        @DefaultValue("30s") Duration timePerDomain) {

    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([0-9a-fA-F:.]+)](?::(\\d{1,5}))?|([0-9.]+):(\\d{1,5})");
    private static final int PORT = 53;

    public DnsSettings {
        servers = List.copyOf(servers);
        servers.forEach(DnsSettings::address);
        if (!timeout.isPositive() || !timePerDomain.isPositive() || tries < 1 || queriesPerDomain < 1) {
            throw new IllegalArgumentException(
                    "radar.dns.timeout, time-per-domain, tries and queries-per-domain must be above nothing");
        }
    }

    /** The servers as addresses. */
    List<InetSocketAddress> addresses() {
        return servers.stream().map(DnsSettings::address).toList();
    }

    private static InetSocketAddress address(String server) {
        try {
            Matcher parts = WITH_PORT.matcher(server.strip());
            if (!parts.matches()) {
                return new InetSocketAddress(InetAddress.ofLiteral(server.strip()), PORT);
            }
            String host = parts.group(1) == null ? parts.group(3) : parts.group(1);
            String port = parts.group(1) == null ? parts.group(4) : parts.group(2);
            return new InetSocketAddress(InetAddress.ofLiteral(host), port == null ? PORT : Integer.parseInt(port));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("radar.dns.servers: '" + server
                    + "' is not an address like 192.0.2.1, 192.0.2.1:53 or [2001:db8::1]:53");
        }
    }
}
