package org.xmppradar.observation;

import java.util.List;

/**
 * What the DNS answered; no records is an answer too.
 *
 * @param authenticated whether the resolver vouches for it by DNSSEC (the AD bit of a trusted resolver, RFC 4035 3.2.3)
 */
public record DnsAnswer<T>(List<T> records, boolean authenticated) {

    public DnsAnswer {
        records = List.copyOf(records);
    }
}
