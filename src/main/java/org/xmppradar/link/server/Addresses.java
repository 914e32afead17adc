package org.xmppradar.link.server;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.xmppradar.model.DomainName;

/** Addresses of stanzas (RFC 7622 3.1) and of the network, reduced to whom they stand for. */
final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** Whom an address of the network stands for: who has one of IPv6 has a whole /64 of them. */
    static String source(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
    }

    /** Empty when there is none, or none that could be. */
    static Optional<DomainName> domain(String address) {
        int slash = address.indexOf('/');
        String bare = slash < 0 ? address : address.substring(0, slash);
        return DomainName.tryParse(bare.substring(bare.indexOf('@') + 1));
    }
}
