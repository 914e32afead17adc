package org.xmppradar.net;

import java.net.InetAddress;

/**
 * A block of addresses as it is announced to the internet, and by whom (RFC 4271): what one operator answers for.
 *
 * @param first the first address of the block
 * @param length how many leading bits all of its addresses share
 * @param asn the number of the autonomous system, 32 bits (RFC 6793)
 */
public record Network(InetAddress first, int length, long asn) {

    /** The block in the usual form: {@code 192.0.2.0/24}. */
    public String prefix() {
        return first.getHostAddress() + "/" + length;
    }
}
