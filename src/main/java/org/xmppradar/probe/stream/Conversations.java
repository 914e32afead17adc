package org.xmppradar.probe.stream;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Transport;
import org.xmppradar.net.Dialed;
import org.xmppradar.net.NetSettings;
import reactor.core.publisher.Mono;

/** Begins conversations on connections that stand. */
record Conversations(NetSettings net, StreamSettings settings) {

    /** The protocols to offer in TLS: one on a port that begins with it (XEP-0368), none over STARTTLS. */
    static List<String> alpn(Endpoint endpoint) {
        return isDirect(endpoint) ? List.of(endpoint.service().alpn()) : List.of();
    }

    /** Speaks until the end; cancelling hangs up. */
    Mono<Glimpse> begin(
            DomainName domain,
            Endpoint endpoint,
            Dialed.Connected standing,
            Supplier<? extends CompletionStage<? extends ChannelHandler>> tls) {
        Channel channel = standing.channel();
        String header = StreamHeader.open(domain, endpoint.service(), settings.from());
        return Mono.create(sink -> {
            sink.onCancel(() -> close(channel));
            channel.eventLoop()
                    .execute(() -> channel.pipeline()
                            .addLast(new StreamConversation(
                                    header,
                                    isDirect(endpoint),
                                    tls,
                                    new Deadlines(net, standing.took()),
                                    sink::success)));
        });
    }

    private static boolean isDirect(Endpoint endpoint) {
        return endpoint.transport() == Transport.DIRECT_TLS;
    }

    private static void close(Channel channel) {
        ChannelFuture _ = channel.close();
    }
}
