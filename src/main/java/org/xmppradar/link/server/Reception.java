package org.xmppradar.link.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.xmppradar.net.Listener;

/** Where other servers call us: a port for STARTTLS, and where it is wished one for direct TLS. */
final class Reception implements AutoCloseable {

    private final House house;
    private final Doorman doorman;
    private final List<Channel> ports = new ArrayList<>();
    private final ChannelGroup guests = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    private Reception(House house) {
        this.house = house;
        this.doorman = new Doorman(house.settings().guests(), house.settings().guestsPerAddress());
    }

    /** @throws org.xmppradar.net.CannotListen when a port cannot be had */
    static Reception open(Listener listener, House house) {
        Reception reception = new Reception(house);
        InetAddress address = InetAddress.ofLiteral(house.settings().listen());
        reception.listen(
                listener, new InetSocketAddress(address, house.settings().port()), false);
        if (house.settings().directPort() >= 0) {
            reception.listen(
                    listener, new InetSocketAddress(address, house.settings().directPort()), true);
        }
        return reception;
    }

    private void listen(Listener listener, InetSocketAddress address, boolean direct) {
        ports.add(listener.listen(address, Caller.STAY, channel -> receive(channel, direct)));
    }

    private void receive(Channel channel, boolean direct) {
        if (doorman.admits(channel)) {
            guests.add(channel);
            channel.pipeline()
                    .addLast(new Line(
                            new Welcoming(house, direct), house.patience().endpointTimeout()));
        } else {
            ChannelFuture _ = channel.close();
        }
    }

    /** The ports that are open, that for STARTTLS first. */
    List<Integer> ports() {
        return ports.stream()
                .map(port -> ((InetSocketAddress) port.localAddress()).getPort())
                .toList();
    }

    @Override
    public void close() {
        ports.forEach(port -> port.close().awaitUninterruptibly());
        guests.close().awaitUninterruptibly();
    }
}
