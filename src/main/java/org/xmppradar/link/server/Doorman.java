package org.xmppradar.link.server;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** Lets only so many guests in at once, and only some of them from one address. */
final class Doorman {

    private final int most;
    private final int mostPerAddress;
    private final Map<String, Integer> inside = new HashMap<>();
    private int all;

    Doorman(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** Whether the connection may stay; it is counted until it is closed. */
    boolean admits(Channel channel) {
        String source = Addresses.source(((InetSocketAddress) channel.remoteAddress()).getAddress());
        if (!enter(source)) {
            return false;
        }
        channel.closeFuture().addListener(closed -> leave(source));
        return true;
    }

    private synchronized boolean enter(String source) {
        if (all >= most || inside.getOrDefault(source, 0) >= mostPerAddress) {
            return false;
        }
        all++;
        inside.merge(source, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(String source) {
        all--;
        inside.computeIfPresent(source, (_, number) -> number == 1 ? null : number - 1);
    }
}
