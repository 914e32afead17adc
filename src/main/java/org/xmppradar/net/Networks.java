package org.xmppradar.net;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Knows to which autonomous system an address belongs, from a table that the operator may provide: the prefixes that Route Views
 * sees, as CAIDA publishes them (pfx2as). Without a table it knows nothing.
 */
public final class Networks {

    private static final Networks NONE =
            new Networks(new PrefixTable.Builder(Integer.SIZE).build(), new PrefixTable.Builder(Long.SIZE * 2).build());

    private final PrefixTable v4;
    private final PrefixTable v6;

    Networks(PrefixTable v4, PrefixTable v6) {
        this.v4 = v4;
        this.v6 = v6;
    }

    /** No table. */
    public static Networks none() {
        return NONE;
    }

    /**
     * The table in a file, gzipped or not.
     *
     * @throws UnreadableNetworks with a sentence that names the file and, when it is to blame, the line
     */
    public static Networks in(Path file) {
        return NetworksFile.read(file);
    }

    /** The smallest announced block that {@code address} lies in; a v4-mapped address is its IPv4 one (RFC 4291 2.5.5.2). */
    public Optional<Network> of(InetAddress address) {
        byte[] plain = AddressBlock.plain(address.getAddress()).getAddress();
        return (plain.length == Integer.BYTES ? v4 : v6).longestMatch(plain);
    }

    /** How many prefixes are known. */
    public int size() {
        return v4.size() + v6.size();
    }
}
