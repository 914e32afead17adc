package org.xmppradar.net;

import java.time.Duration;

/**
 * What one connection is granted. A visit's is short and holds one of its address's places until it ends. A stream that carries
 * stanzas stays for as long as it is used, as XMPP means it to: it gives its place back as soon as it stands, or a provider of
 * a thousand domains would be out of reach. The pace at which connections to an address begin bounds these too.
 *
 * @param longest when it ends at the latest, whatever the peer does
 * @param bytes how much the peer may send in all
 * @param holdsPlace whether it counts among the sockets of its address while it is open
 */
public record Stay(Duration longest, int bytes, boolean holdsPlace) {

    /** For a stream between servers. */
    public static Stay ofStream(Duration longest, int bytes) {
        return new Stay(longest, bytes, false);
    }

    /** Twice what a conversation may take: its own deadline tells the story, this one only makes sure that it ends. */
    static Stay ofVisit(NetSettings settings) {
        return new Stay(settings.endpointTimeout().multipliedBy(2), settings.byteLimit(), true);
    }
}
