package org.xmppradar.net;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** What trying to connect came to. */
public sealed interface Dialed {

    /** How long connecting took in all, from the first packet on: waiting for our own turn does not count. */
    Duration took();

    /**
     * A connection stands; nothing is read from it until the caller asks. It closes itself when its time is up.
     *
     * @param address where it leads, literally
     */
    record Connected(Channel channel, InetAddress address, Duration took) implements Dialed {}

    /**
     * No connection came about.
     *
     * @param address the last that was tried, or refused; empty when there was none
     */
    record NotConnected(Optional<InetAddress> address, Reason reason, String detail, Duration took) implements Dialed {}

    /** Why not. */
    enum Reason {
        NO_ADDRESS,
        ADDRESS_NOT_ALLOWED,
        PORT_NOT_ALLOWED,
        REFUSED,
        TIMED_OUT,
        UNREACHABLE,
        RESET,
        /** The address has turned us away so often that it is left alone for a while. */
        LEFT_ALONE,
        /** Too many connections to the same address or network wait for their turn already. */
        NO_TURN,
        /** This machine had no socket left. */
        NO_SOCKET;

        /** Whether it says nothing about the peer, as nobody tried. */
        boolean isOurs() {
            return switch (this) {
                case LEFT_ALONE, NO_TURN, NO_SOCKET -> true;
                case NO_ADDRESS, ADDRESS_NOT_ALLOWED, PORT_NOT_ALLOWED, REFUSED, TIMED_OUT, UNREACHABLE, RESET -> false;
            };
        }
    }
}
