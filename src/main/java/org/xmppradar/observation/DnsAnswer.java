package org.xmppradar.observation;

import java.util.List;

/**
 * What the DNS answered; no records is an answer too.
 *
 * @param dnssec how far the answer can be relied on, also when it is "there is none"
 * @param aliases the names that the CNAMEs led to, in their order; the records stand at the last of them
 */
public record DnsAnswer<T>(List<T> records, Dnssec dnssec, List<String> aliases) {

    public DnsAnswer {
        records = List.copyOf(records);
        aliases = List.copyOf(aliases);
    }

    /** An answer without CNAMEs. */
    public DnsAnswer(List<T> records, Dnssec dnssec) {
        this(records, dnssec, List.of());
    }
}
