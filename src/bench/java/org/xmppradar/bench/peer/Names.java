package org.xmppradar.bench.peer;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The domains of the benchmarks, and where they are. */
public final class Names {

    /** The zone of all. */
    public static final String ZONE = "example";

    private Names() {}

    /** Each right below the root's child, as the politeness towards one zone's name servers must not be what is measured. */
    public static String name(int i) {
        return "n" + i + "." + ZONE;
    }

    /** An address for each, in 127.16.0.0/12. */
    public static InetAddress address(int i) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) (16 + ((i >> 16) & 15)), (byte) (i >> 8), (byte) i});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
