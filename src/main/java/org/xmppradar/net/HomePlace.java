package org.xmppradar.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Where our home server is: an address that was found fit, and its port. Only {@link HomeDoor} finds such places. */
public final class HomePlace {

    private final InetSocketAddress socket;

    HomePlace(InetAddress address, int port) {
        this.socket = new InetSocketAddress(address, port);
    }

    public InetAddress address() {
        return socket.getAddress();
    }

    public int port() {
        return socket.getPort();
    }

    InetSocketAddress socket() {
        return socket;
    }

    /** For a library that opens its own sockets: they lead here and nowhere else. */
    public SocketFactory sockets() {
        return new SocketFactory() {
            @Override
            public Socket createSocket() {
                return new OneWay(socket);
            }

            @Override
            public Socket createSocket(String host, int port) throws IOException {
                throw refusal(host);
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
                throw refusal(host);
            }

            @Override
            public Socket createSocket(InetAddress host, int port) throws IOException {
                throw refusal(host);
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
                throw refusal(host);
            }
        };
    }

    private static IOException refusal(Object host) {
        return new IOException("a socket to " + host + " was not to be opened");
    }

    /** A socket that connects to one place. */
    private static final class OneWay extends Socket {

        private final InetSocketAddress only;

        OneWay(InetSocketAddress only) {
            this.only = only;
        }

        @Override
        public void connect(SocketAddress target) throws IOException {
            connect(target, 0);
        }

        @Override
        public void connect(SocketAddress target, int timeout) throws IOException {
            if (!only.equals(target)) {
                throw refusal(target);
            }
            setTcpNoDelay(true);
            super.connect(target, timeout);
        }
    }

    @Override
    public String toString() {
        return socket.getAddress().getHostAddress() + ":" + socket.getPort();
    }
}
