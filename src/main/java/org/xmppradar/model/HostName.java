package org.xmppradar.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a machine as an SRV record targets it: ASCII, lower case, no trailing dot; underscores occur in the wild. */
public record HostName(String ascii) implements Comparable<HostName> {

    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final int MAX_LENGTH = 253;

    public HostName {
        if (ascii.length() > MAX_LENGTH || !LABELS.matcher(ascii).matches()) {
            throw new InvalidName("'" + Text.clean(ascii, 80) + "' is not a host name");
        }
    }

    /** Reads the name with or without the trailing dot, in any case. */
    public static HostName parse(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return new HostName(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
    }

    /** The host that serves a domain without SRV records: the domain itself (RFC 6120 3.2.2). */
    public static HostName of(DomainName domain) {
        return new HostName(domain.ascii());
    }

    /** Onion services are reached through Tor only and must never be asked of the DNS (RFC 7686). */
    public boolean isOnion() {
        return ascii.endsWith(".onion");
    }

    @Override
    public int compareTo(HostName other) {
        return ascii.compareTo(other.ascii);
    }

    @Override
    public String toString() {
        return ascii;
    }
}
