package org.xmppradar.net;

import java.net.InetAddress;
import java.util.List;
import org.xmppradar.model.Endpoint;

/** A door of a domain's server, with the addresses to try. */
public record ServerDoor(Endpoint endpoint, List<InetAddress> addresses) {

    public ServerDoor {
        addresses = List.copyOf(addresses);
    }
}
