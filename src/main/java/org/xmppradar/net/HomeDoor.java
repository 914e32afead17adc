package org.xmppradar.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.Dialed.Connected;
import org.xmppradar.net.Dialed.NotConnected;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The way to our own home server. The operator names it, so it needs no budget, and it may stand where no stranger's server may;
 * but only an address that the operator wrote down himself, or gave leave for, is contacted beside the public ones (threats.md S1).
 */
public final class HomeDoor {

    private static final int ADDRESSES = 8;

    /** Netty insists on a handler; the caller's comes later. */
    private static final ChannelInitializer<Channel> NOTHING = new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel channel) {}
    };

    private final HomeSettings settings;
    private final Resolver resolver;
    private final AddressGuard guard;
    private final Bootstrap bootstrap;

    /**
     * What a search for the home server came to.
     *
     * @param places where it may be, the best first
     * @param trouble why there is none; empty when there is one
     */
    public record Search(List<HomePlace> places, String trouble) {}

    HomeDoor(HomeSettings settings, NetSettings net, Resolver resolver, EventLoopGroup loops) {
        this.settings = settings;
        this.resolver = resolver;
        this.guard = new AddressGuard(net.allowLoopback());
        this.bootstrap = new Bootstrap()
                .group(loops)
                .channel(SocketKind.BEST.outgoing())
                .handler(NOTHING)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(net.connectTimeout().toMillis()));
    }

    /** Where the clients of {@code domain} connect, by its SRV records or, without any, by its name (RFC 6120 3.2). */
    public Mono<Search> clientsOf(DomainName domain) {
        String owner = Service.C2S.srvPrefix(Transport.STARTTLS) + "." + domain;
        Lookups lookups = resolver.forOneDomain();
        return lookups.ask(owner, Type.SRV).flatMap(reply -> clients(domain, reply, lookups));
    }

    private Mono<Search> clients(DomainName domain, Reply reply, Lookups lookups) {
        if (!reply.answers()) {
            return Mono.just(new Search(List.of(), "the DNS does not say where " + domain + " is: " + reply.detail()));
        }
        if (reply.records().isEmpty()) {
            return named(domain.ascii(), Service.C2S.fallbackPort(), lookups);
        }
        List<SRVRecord> records = reply.records().stream()
                .map(SRVRecord.class::cast)
                .filter(record -> !record.getTarget().equals(Name.root))
                .sorted(Comparator.comparingInt(SRVRecord::getPriority)
                        .thenComparing(SRVRecord::getWeight, Comparator.reverseOrder()))
                .toList();
        return targets(domain, records, lookups);
    }

    private Mono<Search> targets(DomainName domain, List<SRVRecord> records, Lookups lookups) {
        return Flux.fromIterable(records)
                .concatMap(record -> named(record.getTarget().toString(true), record.getPort(), lookups))
                .reduce(HomeDoor::together)
                .defaultIfEmpty(new Search(List.of(), domain + " offers no service to clients"));
    }

    private static Search together(Search first, Search second) {
        List<HomePlace> places =
                Stream.concat(first.places().stream(), second.places().stream()).toList();
        return new Search(places, places.isEmpty() ? first.trouble() : "");
    }

    /**
     * Where a host is.
     *
     * @param host an address, or a name for the DNS
     */
    public Mono<Search> host(String host, int port) {
        try {
            InetAddress written = InetAddress.ofLiteral(host);
            return Mono.just(new Search(List.of(new HomePlace(written, port)), ""));
        } catch (IllegalArgumentException name) {
            return Mono.defer(() -> named(host, port, resolver.forOneDomain()));
        }
    }

    private Mono<Search> named(String host, int port, Lookups lookups) {
        return Flux.just(Type.AAAA, Type.A)
                .concatMap(type -> lookups.ask(host, type))
                .flatMapIterable(Reply::records)
                .concatMap(record -> Mono.justOrEmpty(address(record)))
                .collectList()
                .map(addresses -> search(host, port, addresses));
    }

    private Search search(String host, int port, List<InetAddress> addresses) {
        List<HomePlace> places = addresses.stream()
                .filter(address -> guard.allows(address) || settings.allows(address))
                .limit(ADDRESSES)
                .map(address -> new HomePlace(address, port))
                .toList();
        if (!places.isEmpty()) {
            return new Search(places, "");
        }
        return new Search(
                places,
                addresses.isEmpty()
                        ? host + " has no address in the DNS"
                        : host + " leads to " + addresses.getFirst().getHostAddress()
                                + ", which is not public: allow it by radar.link.home-addresses-allowed");
    }

    private static Optional<InetAddress> address(Record record) {
        return switch (record) {
            case ARecord a -> Optional.of(a.getAddress());
            case AAAARecord aaaa -> Optional.of(aaaa.getAddress());
            default -> Optional.empty();
        };
    }

    /** Connects; the connection may stay for ever, and nothing is read from it until the caller asks. */
    public Mono<Dialed> dial(HomePlace place) {
        return Mono.create(sink -> {
            long begun = System.nanoTime();
            ChannelFuture connecting = bootstrap.clone().connect(place.socket());
            Channel channel = connecting.channel();
            sink.onCancel(() -> {
                ChannelFuture _ = channel.close();
            });
            connecting.addListener(done -> {
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                Throwable cause = connecting.cause();
                sink.success(
                        cause == null
                                ? new Connected(channel, place.address(), took)
                                : new NotConnected(
                                        Optional.of(place.address()),
                                        ConnectFailure.reason(cause),
                                        ConnectFailure.detail(cause),
                                        took));
            });
        });
    }
}
