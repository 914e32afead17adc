package org.xmppradar.probe.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.xmppradar.model.Endpoint;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.TlsaRecord;

/**
 * An endpoint, and what the DNS says about reaching it.
 *
 * @param addresses where to knock, in the order to try
 * @param obstacle why nobody can knock; empty when there is an address
 * @param tlsa the endpoint's TLSA records
 * @param secure whether DNSSEC vouches for the way here: for the SRV records (or that there are none) and for the TLSA records
 *     (RFC 7673 3.1)
 */
public record Door(
        Endpoint endpoint,
        List<InetAddress> addresses,
        Optional<Failure> obstacle,
        List<TlsaRecord> tlsa,
        boolean secure) {

    public Door {
        addresses = List.copyOf(addresses);
        tlsa = List.copyOf(tlsa);
    }
}
