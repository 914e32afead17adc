package org.xmppradar.link.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.Outcome;
import reactor.core.publisher.Mono;

/** The ways to other domains: one for each, opened when it is needed and shared by all who need it (RFC 6120 4.5). */
final class Streams {

    private static final int REMEMBERED = 100_000;

    private final Map<DomainName, Way> open = new ConcurrentHashMap<>();
    private final Map<DomainName, Mono<Outcome<Way>>> opening = new ConcurrentHashMap<>();
    private final Cache<DomainName, ObservedStream> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Function<DomainName, Mono<Outcome<OutgoingStream>>> caller;
    private final int most;

    /** @param caller opens a stream; it must {@link #keep} it as soon as it stands */
    Streams(Function<DomainName, Mono<Outcome<OutgoingStream>>> caller, int most) {
        this.caller = caller;
        this.most = most;
    }

    /** The way to a domain, or why there is none. Whoever cancels stops waiting, and no more. */
    Mono<Outcome<Way>> to(DomainName domain) {
        return Mono.defer(() -> {
            Way way = open.get(domain);
            if (way != null) {
                return Mono.just(Outcome.seen(way));
            }
            Mono<Outcome<Way>> coming = opening.get(domain);
            if (coming != null) {
                return coming;
            }
            return open.size() + opening.size() >= most
                    ? Mono.just(Outcome.failed(FailureKind.INTERNAL, "too many streams are open"))
                    : opening.computeIfAbsent(domain, this::call);
        });
    }

    private Mono<Outcome<Way>> call(DomainName domain) {
        return caller.apply(domain)
                .map(Streams::way)
                .onErrorResume(broken -> Mono.just(Outcome.failed(FailureKind.INTERNAL, broken.toString())))
                .doOnNext(_ -> opening.remove(domain))
                .cache();
    }

    private static Outcome<Way> way(Outcome<OutgoingStream> outcome) {
        return switch (outcome) {
            case Outcome.Seen<OutgoingStream>(OutgoingStream stream) -> Outcome.seen(stream);
            case Outcome.Failed<OutgoingStream>(Failure failure) -> new Outcome.Failed<>(failure);
        };
    }

    /** A stream of ours stands. */
    void keep(OutgoingStream stream) {
        seen.put(stream.peer(), stream.observed());
        open.put(stream.peer(), stream);
    }

    /** A stream that somebody else opened will do as well, where it was agreed that it goes both ways (XEP-0288). */
    void adopt(DomainName domain, Way way) {
        open.putIfAbsent(domain, way);
    }

    /** The way is no more; the next who needs one has it opened again. */
    void forget(DomainName domain, Way way) {
        open.remove(domain, way);
    }

    /** Whether we speak, or try to speak, to a domain: only then do we expect to be called by it. */
    boolean has(DomainName domain) {
        return open.containsKey(domain) || opening.containsKey(domain);
    }

    int size() {
        return open.size();
    }

    Optional<ObservedStream> observed(DomainName domain) {
        return Optional.ofNullable(seen.getIfPresent(domain));
    }

    void closeAll() {
        open.values().forEach(Way::close);
    }
}
