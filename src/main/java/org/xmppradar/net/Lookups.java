package org.xmppradar.net;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xmppradar.net.Reply.Status;
import reactor.core.publisher.Mono;

/** The questions of one visit to one domain: counted and timed together, as a hostile zone can make each one lead to more (D1). */
public final class Lookups {

    private static final Name ONION = Name.fromConstantString("onion.");

    private static final Reply USED_UP =
            Reply.failed(Status.LIMIT, "the domain's allowance of DNS questions is used up");

    private final Resolver resolver;
    private final DnsSettings settings;
    private final AtomicInteger asked = new AtomicInteger();
    private final long begun = System.nanoTime();

    Lookups(Resolver resolver, DnsSettings settings) {
        this.resolver = resolver;
        this.settings = settings;
    }

    /** Asks for the records of a type at a name without its trailing dot. Never fails: failures are replies. */
    public Mono<Reply> ask(String name, int type) {
        return Mono.defer(() -> {
            try {
                Name absolute = Name.fromString(name, Name.root);
                return absolute.subdomain(ONION)
                        ? Mono.just(Reply.failed(Status.ONION, name))
                        : known(Record.newRecord(absolute, type, DClass.IN));
            } catch (TextParseException tooLong) {
                return Mono.just(Reply.failed(Status.MALFORMED, "'" + name + "' is too long for the DNS"));
            }
        });
    }

    private Mono<Reply> known(Record question) {
        return resolver.knownNegative(question).map(Mono::just).orElseGet(() -> asking(question, 0));
    }

    private Mono<Reply> asking(Record question, int attempt) {
        return spend(question, attempt, false).flatMap(reply -> {
            if (reply.status() == Status.TIMED_OUT && attempt + 1 < settings.tries()) {
                return asking(question, attempt + 1);
            }
            return reply.status() == Status.SERVER_FAILURE ? unchecked(question, attempt, reply) : Mono.just(reply);
        });
    }

    /** Asks again without DNSSEC checks (CD): an answer now means that the first one was there, and bogus (RFC 4035 3.2.2). */
    private Mono<Reply> unchecked(Record question, int attempt, Reply failed) {
        return spend(question, attempt, true)
                .map(second -> second.answers() ? Reply.failed(Status.BOGUS, failed.detail()) : failed);
    }

    private Mono<Reply> spend(Record question, int attempt, boolean checkingDisabled) {
        long left = settings.timePerDomain().toNanos() - (System.nanoTime() - begun);
        if (left <= 0 || asked.incrementAndGet() > settings.queriesPerDomain()) {
            return Mono.just(USED_UP);
        }
        return resolver.ask(question, attempt, checkingDisabled).timeout(Duration.ofNanos(left), Mono.just(USED_UP));
    }
}
