package org.xmppradar.bench.peer;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The domains of the benchmarks, and where they are. */
public final class Names {

    private Names() {}

    public static String name(int i) {
        return "n" + i + ".many.example";
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
