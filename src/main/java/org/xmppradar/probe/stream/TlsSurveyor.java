package org.xmppradar.probe.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.net.ClientTls;
import org.xmppradar.net.ConnectionFailure;
import org.xmppradar.net.Dialed;
import org.xmppradar.net.Dialer;
import org.xmppradar.net.NetSettings;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Observation.TlsSurvey;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.TlsSession;
import org.xmppradar.observation.TlsSupport;
import org.xmppradar.observation.TlsVersion;
import org.xmppradar.probe.tls.ClientHello;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks an endpoint that spoke TLS which versions of it it would have accepted, and whether it resumes sessions: short connections
 * one after the other, within the politeness of all others. As that costs five of them and rarely changes, an endpoint is asked
 * once in {@link StreamSettings#surveyEvery()}, also by a process that has just begun: see {@link SurveyMemory}. Never fails.
 */
@Component
public final class TlsSurveyor {

    private static final Logger LOG = LoggerFactory.getLogger(TlsSurveyor.class);
    private static final int REMEMBERED = 200_000;

    private record Place(DomainName domain, Endpoint endpoint) {}

    private final Dialer dialer;
    private final ClientTls tls;
    private final Conversations conversations;
    private final SurveyMemory memory;
    private final Duration every;
    private final Clock clock;
    private final Cache<Place, Boolean> surveyed;

    public TlsSurveyor(
            Dialer dialer, ClientTls tls, NetSettings net, StreamSettings settings, SurveyMemory memory, Clock clock) {
        this.dialer = dialer;
        this.tls = tls;
        this.conversations = new Conversations(net, settings);
        this.memory = memory;
        this.every = settings.surveyEvery();
        this.clock = clock;
        this.surveyed = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.surveyEvery())
                .build();
    }

    /** What the endpoint of {@code visit} can do besides; empty when no TLS was spoken there, or it was asked lately. */
    public Mono<TlsSurvey> survey(StreamVisit visit) {
        Place place = new Place(visit.domain(), visit.endpoint());
        Optional<TlsVersion> spoken = visit.tls().flatMap(TlsSurveyor::version);
        if (spoken.isEmpty() || visit.address().isEmpty() || surveyed.getIfPresent(place) != null) {
            return Mono.empty();
        }
        InetAddress address = visit.address().get();
        return isDue(place)
                .filter(due -> due)
                .flatMap(_ -> survey(place, address, spoken.get()))
                .map(support -> new TlsSurvey(visit.domain(), visit.endpoint(), support, clock.instant()));
    }

    /** Who cannot remember does not ask: the next visit may. */
    private Mono<Boolean> isDue(Place place) {
        return memory.lastSurvey(place.domain(), place.endpoint())
                .map(last -> !clock.instant().isBefore(last.plus(every)))
                .defaultIfEmpty(true)
                .doOnError(broken -> LOG.warn("nobody knows when {} was surveyed", place, broken))
                .onErrorReturn(false);
    }

    private Mono<TlsSupport> survey(Place place, InetAddress address, TlsVersion spoken) {
        surveyed.put(place, true);
        return versions(place, address, spoken).zipWith(Mono.defer(() -> resumption(place, address)), TlsSupport::new);
    }

    private static Optional<TlsVersion> version(TlsSession session) {
        return Stream.of(TlsVersion.values())
                .filter(version -> version.key().equals(session.version()))
                .findFirst();
    }

    private Mono<Map<TlsVersion, Outcome<Boolean>>> versions(Place place, InetAddress address, TlsVersion spoken) {
        return Flux.fromArray(TlsVersion.values())
                .concatMap(
                        version -> (version == spoken ? Mono.just(Outcome.seen(true)) : offer(place, address, version))
                                .map(outcome -> Map.entry(version, outcome)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Outcome<Boolean>> offer(Place place, InetAddress address, TlsVersion version) {
        return Mono.defer(() -> {
            byte[] hello = ClientHello.offering(version, place.domain(), Conversations.alpn(place.endpoint()));
            AtomicReference<Optional<Boolean>> answer = new AtomicReference<>(Optional.empty());
            return connected(
                    place,
                    address,
                    standing -> conversations
                            .begin(
                                    place.domain(),
                                    place.endpoint(),
                                    standing,
                                    () -> CompletableFuture.completedFuture(new HelloOnly(
                                            version, hello, accepted -> answer.set(Optional.of(accepted)))))
                            .map(glimpse -> answer.get().map(Outcome::seen).orElseGet(() -> failed(glimpse))));
        });
    }

    /** The first of two connections gets a session, the second offers to go on with it. */
    private Mono<Outcome<Boolean>> resumption(Place place, InetAddress address) {
        String session = UUID.randomUUID().toString();
        return handshake(place, address, session)
                .flatMap(first ->
                        first instanceof Outcome.Seen<Boolean> ? handshake(place, address, session) : Mono.just(first));
    }

    private Mono<Outcome<Boolean>> handshake(Place place, InetAddress address, String session) {
        List<String> alpn = Conversations.alpn(place.endpoint());
        return connected(
                place,
                address,
                standing -> conversations
                        .begin(
                                place.domain(),
                                place.endpoint(),
                                standing,
                                () -> tls.resuming(place.domain(), alpn, session))
                        .map(glimpse -> glimpse.tls()
                                .map(shake -> Outcome.seen(shake.resumed()))
                                .orElseGet(() -> failed(glimpse))));
    }

    private Mono<Outcome<Boolean>> connected(
            Place place, InetAddress address, Function<Dialed.Connected, Mono<Outcome<Boolean>>> then) {
        return dialer.dial(List.of(address), place.endpoint().port())
                .flatMap(dialed -> switch (dialed) {
                    case Dialed.Connected standing -> then.apply(standing);
                    case Dialed.NotConnected none -> Mono.just(new Outcome.Failed<Boolean>(ConnectionFailure.of(none)));
                })
                .onErrorResume(broken -> Mono.just(Outcome.failed(FailureKind.INTERNAL, broken.toString())));
    }

    private static Outcome<Boolean> failed(Glimpse glimpse) {
        return new Outcome.Failed<>(glimpse.failure().orElseGet(() -> Failure.of(FailureKind.CLOSED)));
    }
}
