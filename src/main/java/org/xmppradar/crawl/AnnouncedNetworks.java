package org.xmppradar.crawl;

import java.net.InetAddress;
import java.util.Optional;
import org.xmppradar.net.Networks;
import org.xmppradar.query.AddressNetworks;

/** Lends the table of prefixes that keeps us polite (net.Networks) to questions about what the federation stands on. */
record AnnouncedNetworks(Networks networks) implements AddressNetworks {

    @Override
    public boolean known() {
        return networks.size() > 0;
    }

    @Override
    public Optional<Announced> of(String address) {
        return networks.of(InetAddress.ofLiteral(address))
                .map(network -> new Announced(network.prefix(), network.asn()));
    }
}
