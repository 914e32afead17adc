package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import org.xmppradar.net.Dialed.Reason;

/**
 * Leaves a host alone that has turned us away five times on end, whichever domains sent us there and to whichever of its ports
 * (threats.md D2): else strangers' SRV records could make us knock at a victim's doors for ever, or try all of them.
 */
final class Refusals {

    private static final int ENOUGH = 5;
    private static final int REMEMBERED = 100_000;
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Cache<InetAddress, Integer> inARow;

    Refusals(Ticker ticker) {
        this.inARow = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(PAUSE)
                .ticker(ticker)
                .build();
    }

    boolean areEnough(InetAddress address) {
        Integer count = inARow.getIfPresent(address);
        return count != null && count >= ENOUGH;
    }

    void refused(InetAddress address, Reason reason) {
        switch (reason) {
            case REFUSED, RESET, TIMED_OUT -> inARow.asMap().merge(address, 1, Integer::sum);
            // Nobody was asked, or the network is to blame.
            case NO_ADDRESS, ADDRESS_NOT_ALLOWED, PORT_NOT_ALLOWED, UNREACHABLE, LEFT_ALONE, NO_TURN, NO_SOCKET -> {}
        }
    }

    void welcomed(InetAddress address) {
        inARow.invalidate(address);
    }
}
