package org.xmppradar.query;

import java.math.BigInteger;
import java.net.InetAddress;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/**
 * A block of addresses, {@code 192.0.2.0/24} or a single address.
 *
 * @param bits how many bits an address of this family has
 * @param network the leading bits that all addresses of the block share
 */
record AddressRange(String text, int bits, int length, BigInteger network) {

    private static final int LONGEST = 60;

    /**
     * Reads a block, or an address as the block of itself.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    static AddressRange parse(String written) {
        String text = Text.clean(written, LONGEST);
        int slash = text.indexOf('/');
        try {
            byte[] first = bytes(slash < 0 ? text : text.substring(0, slash));
            int bits = first.length * Byte.SIZE;
            int length = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (length < 0 || length > bits) {
                throw new IllegalArgumentException("no such length");
            }
            return new AddressRange(text, bits, length, leading(first, length));
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidName("'" + text + "' is no address and no block of addresses such as 192.0.2.0/24");
        }
    }

    /** Whether it is more than one address. */
    boolean isBlock() {
        return text.indexOf('/') >= 0;
    }

    /** Whether the address lies in the block. */
    boolean contains(String address) {
        byte[] bytes = bytes(address);
        return bytes.length * Byte.SIZE == bits && leading(bytes, length).equals(network);
    }

    private static BigInteger leading(byte[] bytes, int length) {
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - length);
    }

    private static byte[] bytes(String address) {
        return InetAddress.ofLiteral(address).getAddress();
    }
}
