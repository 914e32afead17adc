package org.xmppradar.certificate;

import java.util.List;
import org.xmppradar.observation.TlsaRecord;

/**
 * An endpoint's TLSA records.
 *
 * @param secure whether DNSSEC vouches for them and for the SRV records that led to the endpoint
 */
public record DaneRecords(List<TlsaRecord> records, boolean secure) {

    public DaneRecords {
        records = List.copyOf(records);
    }
}
