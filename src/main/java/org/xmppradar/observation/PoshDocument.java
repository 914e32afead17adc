package org.xmppradar.observation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xmppradar.model.Text;

/**
 * What a domain says by POSH about the certificates of one of its services (RFC 7711).
 *
 * @param delegatedTo the address that the domain's own document names instead of fingerprints, where they were found
 * @param fingerprints one for each certificate: digests in lower-case hexadecimal by the hash's name, such as {@code sha-256}
 * @param expires after how many seconds all this is stale; zero says that it must not be used
 */
public record PoshDocument(Optional<String> delegatedTo, List<Map<String, String>> fingerprints, long expires) {

    private static final int LIMIT = 1024;

    public PoshDocument {
        delegatedTo = delegatedTo.map(address -> Text.clean(address, LIMIT));
        fingerprints = fingerprints.stream()
                .map(TreeMap<String, String>::new)
                .<Map<String, String>>map(Collections::unmodifiableSortedMap)
                .toList();
    }
}
