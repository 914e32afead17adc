package org.xmppradar.net;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;
import org.xmppradar.net.Reply.Status;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks one configured set of recursive resolvers, by UDP and, where an answer is cut, by TCP. The resolvers are trusted to
 * validate DNSSEC: their word is the AD bit, so they should be on this machine or network.
 */
public final class Resolver {

    /** What fits every path without fragments (DNS flag day 2020). */
    private static final int UDP_PAYLOAD = 1232;

    private final DnsSettings settings;
    private final List<SimpleResolver> servers;
    private final Executor executor;
    private final NegativeCache negatives = new NegativeCache(Ticker.systemTicker());
    private final ZoneBudget zones = new ZoneBudget(Schedulers.parallel());

    Resolver(DnsSettings settings, Executor executor) {
        this.settings = settings;
        this.executor = executor;
        List<InetSocketAddress> addresses =
                settings.servers().isEmpty() ? ResolverConfig.getCurrentConfig().servers() : settings.addresses();
        this.servers = addresses.stream()
                .map(address -> server(address, settings.timeout()))
                .toList();
    }

    /** A fresh allowance of questions and time, for one visit to one domain. */
    public Lookups forOneDomain() {
        return new Lookups(this, settings);
    }

    /** Whether a resolver answers at all; empty when one does, else a sentence for whoever runs the radar. */
    public Mono<String> trouble() {
        return ask(Record.newRecord(Name.root, Type.NS, DClass.IN), 0, false)
                .filter(reply -> reply.status() == Status.TIMED_OUT)
                .map(reply -> "no DNS server answers (" + names() + "): check the network, or set radar.dns.servers");
    }

    /** What is known not to be there, from an earlier answer; costs no question. */
    Optional<Reply> knownNegative(Record question) {
        return negatives.find(question);
    }

    /** Asks the {@code attempt}th server of the round, once. */
    Mono<Reply> ask(Record question, int attempt, boolean checkingDisabled) {
        if (servers.isEmpty()) {
            return Mono.just(Reply.failed(Status.TIMED_OUT, "no DNS server is configured: set radar.dns.servers"));
        }
        SimpleResolver server = servers.get(attempt % servers.size());
        Message query = Message.newQuery(question);
        query.getHeader().setFlag(Flags.AD);
        if (checkingDisabled) {
            query.getHeader().setFlag(Flags.CD);
        }
        Mono<Reply> asking = Mono.fromCompletionStage(() -> server.sendAsync(query, executor))
                .timeout(settings.timeout().multipliedBy(2))
                .map(message -> read(question, message))
                .onErrorResume(cause -> Mono.just(failure(cause, server)));
        return zones.turn(question.getName()).then(asking);
    }

    private Reply read(Record question, Message message) {
        Reply reply = AnswerReader.read(question, message);
        negatives.keep(question, message, reply);
        return reply;
    }

    private static Reply failure(Throwable thrown, SimpleResolver server) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String who = server.getAddress().getAddress().getHostAddress() + ":" + server.getPort();
        return switch (cause) {
            case WireParseException malformed -> Reply.failed(Status.MALFORMED, who + ": " + malformed.getMessage());
            case SocketTimeoutException slow -> Reply.failed(Status.TIMED_OUT, who + " did not answer");
            case TimeoutException slow -> Reply.failed(Status.TIMED_OUT, who + " did not answer");
            case IOException broken -> Reply.failed(Status.TIMED_OUT, who + ": " + broken.getMessage());
            default -> Reply.failed(Status.MALFORMED, who + ": " + cause);
        };
    }

    private String names() {
        return String.join(
                ", ",
                servers.stream().map(server -> server.getAddress().toString()).toList());
    }

    private static SimpleResolver server(InetSocketAddress address, Duration timeout) {
        SimpleResolver server = new SimpleResolver(address);
        server.setTimeout(timeout);
        server.setEDNS(0, UDP_PAYLOAD, ExtendedFlags.DO, List.of());
        return server;
    }
}
