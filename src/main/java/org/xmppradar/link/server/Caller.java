package org.xmppradar.link.server;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.ConnectionFailure;
import org.xmppradar.net.Dialed;
import org.xmppradar.net.PeerTls;
import org.xmppradar.net.ServerDoor;
import org.xmppradar.net.Stay;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls a domain's server: one door after the other, until what we came for is done. Never fails: failures are outcomes. */
final class Caller {

    /** Far beyond the idle time: no stream is for ever, and what a peer may send in all is bounded. */
    static final Stay STAY = Stay.ofStream(Duration.ofHours(12), 8 * 1024 * 1024);

    /** What to do once a stream is ready; the first outcome counts. */
    interface Purpose<T> {
        Talk talk(Ready ready, Consumer<Outcome<T>> result);
    }

    private final DomainName own;
    private final Surroundings around;
    private final PeerTls.As tls;

    Caller(DomainName own, Surroundings around, PeerTls.As tls) {
        this.own = own;
        this.around = around;
        this.tls = tls;
    }

    /** Calls, unless the domain does not want to be contacted. */
    <T> Mono<Outcome<T>> call(DomainName peer, Purpose<T> purpose) {
        if (!around.policy().may(peer, Use.CONNECT)) {
            return Mono.just(Outcome.failed(FailureKind.INTERNAL, peer + " is not to be contacted"));
        }
        return around.doors().apply(peer).flatMap(found -> switch (found) {
            case Outcome.Failed<List<ServerDoor>>(Failure failure) -> Mono.just(new Outcome.Failed<T>(failure));
            case Outcome.Seen<List<ServerDoor>>(List<ServerDoor> doors) -> knock(peer, doors, purpose);
        });
    }

    private <T> Mono<Outcome<T>> knock(DomainName peer, List<ServerDoor> doors, Purpose<T> purpose) {
        return Flux.fromIterable(doors)
                .concatMap(door -> knock(peer, door, purpose), 1)
                .takeUntil(Outcome.Seen.class::isInstance)
                .last(Outcome.failed(FailureKind.NO_ADDRESS, peer.ascii()));
    }

    private <T> Mono<Outcome<T>> knock(DomainName peer, ServerDoor door, Purpose<T> purpose) {
        return around.dialer()
                .dial(door.addresses(), door.endpoint().port(), STAY)
                .flatMap(dialed -> switch (dialed) {
                    case Dialed.NotConnected none -> Mono.just(new Outcome.Failed<T>(ConnectionFailure.of(none)));
                    case Dialed.Connected standing -> speak(peer, door, standing, purpose);
                });
    }

    private <T> Mono<Outcome<T>> speak(
            DomainName peer, ServerDoor door, Dialed.Connected standing, Purpose<T> purpose) {
        return Mono.create(sink -> {
            Opening opening = new Opening(
                    own,
                    peer,
                    door.endpoint().transport(),
                    tls,
                    around.net(),
                    ready -> purpose.talk(ready, sink::success),
                    failure -> sink.success(new Outcome.Failed<>(failure)));
            standing.channel()
                    .eventLoop()
                    .execute(() -> standing.channel()
                            .pipeline()
                            .addLast(new Line(opening, around.net().endpointTimeout())));
        });
    }
}
