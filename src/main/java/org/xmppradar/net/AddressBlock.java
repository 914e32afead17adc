package org.xmppradar.net;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses.
 *
 * @param width 32 or 128, the bits of an address of this family
 * @param first the first address as a number
 * @param prefixLength how many leading bits all of its addresses share
 */
record AddressBlock(int width, BigInteger first, int prefixLength) {

    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFFL).shiftLeft(32);

    AddressBlock {
        if (prefixLength < 0 || prefixLength > width || first.bitLength() > width) {
            throw new IllegalArgumentException(first + "/" + prefixLength + " is not a block of " + width + " bits");
        }
    }

    /** Reads {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
    static AddressBlock parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress first = InetAddress.ofLiteral(parts[0]);
        // The JDK reads ::ffff:0:0 as the IPv4 address 0.0.0.0; as a block it is IPv6.
        boolean mapped = first instanceof Inet4Address && parts[0].contains(":");
        BigInteger number = mapped ? number(first).or(MAPPED) : number(first);
        return new AddressBlock(mapped ? 128 : width(first), number, Integer.parseInt(parts[1]));
    }

    /** The block of this size that {@code address} lies in. */
    static AddressBlock around(InetAddress address, int prefixLength) {
        int rest = width(address) - prefixLength;
        return new AddressBlock(width(address), number(address).shiftRight(rest).shiftLeft(rest), prefixLength);
    }

    boolean contains(InetAddress address) {
        return width(address) == width
                && number(address).xor(first).shiftRight(width - prefixLength).signum() == 0;
    }

    /** The same address without zone, and as IPv4 when it is a v4-mapped one (RFC 4291 2.5.5.2). */
    static InetAddress plain(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
