package org.xmppradar.observation;

import java.util.List;
import java.util.Optional;

/**
 * What a host-meta document says about XMPP; links of other relations are not ours to keep.
 *
 * @param second there when the document says that it follows Host Meta 2
 */
public record HostMetaDocument(List<HostMetaLink> links, Optional<Second> second) {

    /**
     * The {@code xmpp} object of Host Meta 2 (XEP-0487).
     *
     * @param ttl for how many seconds the document may be kept
     * @param publicKeyPins SHA-256 of public keys to trust, in hexadecimal
     */
    public record Second(long ttl, List<String> publicKeyPins) {

        public Second {
            publicKeyPins = List.copyOf(publicKeyPins);
        }
    }

    public HostMetaDocument {
        links = List.copyOf(links);
    }
}
