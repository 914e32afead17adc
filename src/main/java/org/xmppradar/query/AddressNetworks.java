package org.xmppradar.query;

import java.util.Optional;

/** Knows who announces addresses to the internet, if the operator gave a table of that; the table's day is today, whatever is asked. */
public interface AddressNetworks {

    /** No table. */
    AddressNetworks NONE = new AddressNetworks() {
        @Override
        public boolean known() {
            return false;
        }

        @Override
        public Optional<Announced> of(String address) {
            return Optional.empty();
        }
    };

    /** A block of addresses and the autonomous system that announces it. */
    record Announced(String prefix, long asn) {}

    /** Whether there is a table. */
    boolean known();

    /** Who announces the address. */
    Optional<Announced> of(String address);
}
