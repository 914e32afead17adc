package org.xmppradar.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.FailureKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where a web address leads: one bad address among those of its host refuses them all (threats.md S2). */
final class WebAddresses {

    private final Resolver resolver;
    private final AddressGuard guard;
    private final boolean anyPort;

    /** @param anyPort for the lab and tests only; elsewhere 80 and 443 */
    WebAddresses(Resolver resolver, AddressGuard guard, boolean anyPort) {
        this.resolver = resolver;
        this.guard = guard;
        this.anyPort = anyPort;
    }

    boolean allows(InetSocketAddress connected) {
        return guard.allows(connected.getAddress());
    }

    /** The address to connect to, which carries the host's name for TLS; fails with {@link FetchFailed}. */
    Mono<InetAddress> of(URI address) {
        Optional<String> objection = objection(address);
        if (objection.isPresent()) {
            return Mono.error(new FetchFailed(FailureKind.REDIRECT_FAILED, objection.get()));
        }
        String host = address.getHost();
        Lookups lookups = resolver.forOneDomain();
        return Flux.just(Type.A, Type.AAAA)
                .concatMap(type -> lookups.ask(host, type))
                .collectList()
                .flatMap(replies -> choose(host, replies));
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure(address) ? 443 : 80;
    }

    private Optional<String> objection(URI address) {
        if (!isSecure(address) && !"http".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("only http and https are spoken");
        }
        if (address.getUserInfo() != null) {
            return Optional.of("it carries a user name");
        }
        if (address.getHost() == null || DomainName.tryParse(address.getHost()).isEmpty()) {
            return Optional.of("its host is not a domain name");
        }
        int port = port(address);
        return anyPort || port == 80 || port == 443 ? Optional.empty() : Optional.of("its port is neither 80 nor 443");
    }

    private Mono<InetAddress> choose(String host, List<Reply> replies) {
        List<InetAddress> found = replies.stream()
                .flatMap(reply -> reply.records().stream())
                .flatMap(WebAddresses::address)
                .toList();
        if (found.isEmpty()) {
            return Mono.error(none(replies));
        }
        return found.stream().allMatch(guard::allows)
                ? Mono.just(named(host, found.getFirst()))
                : Mono.error(new FetchFailed(
                        FailureKind.ADDRESS_NOT_ALLOWED, "its host leads to an address that is not public"));
    }

    /** "There is no address" is an answer of the DNS; that there was no answer is something else. */
    private static FetchFailed none(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> !reply.answers())
                .findFirst()
                .map(reply -> new FetchFailed(reply.failure(), "its host's address is not known: " + reply.detail()))
                .orElseGet(() -> new FetchFailed(FailureKind.NO_ADDRESS, "its host has no address"));
    }

    private static InetAddress named(String host, InetAddress address) {
        try {
            return InetAddress.getByAddress(host, address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has four or sixteen bytes", impossible);
        }
    }

    private static Stream<InetAddress> address(Record record) {
        return switch (record) {
            case ARecord a -> Stream.of(a.getAddress());
            case AAAARecord aaaa -> Stream.of(aaaa.getAddress());
            default -> Stream.empty();
        };
    }
}
