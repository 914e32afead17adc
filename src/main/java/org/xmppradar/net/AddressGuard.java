package org.xmppradar.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which addresses may be contacted: public unicast ones, and nothing else (threats.md S1). Fails closed: an address that
 * is not known to be public is not.
 *
 * <p>Every row of the IANA registries is refused, also the few that are globally reachable, as no XMPP server can live there.
 * The one exception is NAT64 (RFC 6052), which a host without IPv4 needs: it is judged by the IPv4 address inside.
 */
final class AddressGuard {

    private static final AddressBlock GLOBAL_UNICAST_V6 = AddressBlock.parse("2000::/3");
    private static final AddressBlock NAT64 = AddressBlock.parse("64:ff9b::/96");
    private static final AddressBlock MULTICAST_V4 = AddressBlock.parse("224.0.0.0/4");

    /** Azure's host agent answers to every guest here, on an address that is registered as public. */
    private static final AddressBlock AZURE_AGENT = AddressBlock.parse("168.63.129.16/32");

    private final List<AddressBlock> refused;
    private final Set<InetAddress> own;
    private final boolean loopbackAllowed;

    AddressGuard(boolean loopbackAllowed) {
        this(loopbackAllowed, loopbackAllowed ? Set.of() : ownAddresses());
    }

    AddressGuard(boolean loopbackAllowed, Set<InetAddress> own) {
        this.loopbackAllowed = loopbackAllowed;
        this.own = Set.copyOf(own);
        List<AddressBlock> blocks = new ArrayList<>(SpecialPurposeBlocks.all());
        blocks.add(MULTICAST_V4);
        blocks.add(AZURE_AGENT);
        this.refused = List.copyOf(blocks);
    }

    /** Whether a socket to {@code address} may be opened. */
    boolean allows(InetAddress address) {
        InetAddress bare = unwrapped(address);
        if (bare.isLoopbackAddress()) {
            return loopbackAllowed;
        }
        return isUnicast(bare) && !own.contains(bare) && refused.stream().noneMatch(block -> block.contains(bare));
    }

    private static boolean isUnicast(InetAddress bare) {
        return bare instanceof Inet4Address || GLOBAL_UNICAST_V6.contains(bare);
    }

    /** The IPv4 address inside a v4-mapped or NAT64 one, so that 127.0.0.1 is 127.0.0.1 in every disguise. */
    static InetAddress unwrapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        return AddressBlock.plain(NAT64.contains(address) ? Arrays.copyOfRange(bytes, 12, 16) : bytes);
    }

    private static Set<InetAddress> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> AddressBlock.plain(address.getAddress()))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (SocketException unknown) {
            throw new IllegalStateException("cannot list this machine's own addresses, so no guard can stand", unknown);
        }
    }
}
