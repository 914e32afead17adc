package org.xmppradar.link;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps one stream to our home server, and opens it again whenever it ends. Questions wait for it as long as for an answer;
 * those that were on their way over a stream that ends are told so, as no answer to them can come any more.
 */
final class HomeKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(HomeKeeper.class);

    /** Who is thrown out sooner than this has not been served, and waits longer the next time. */
    private static final Duration SERVED = Duration.ofSeconds(10);

    /** A stream on which nothing came for so long is tried with a ping, and given up when nothing came for twice as long. */
    private static final Duration QUIET = Duration.ofSeconds(60);

    private final Login login;
    private final Incoming incoming;
    private final Questions questions;
    private final Backoff backoff;
    private final Duration patience;
    private final Scheduler scheduler;
    private final Sinks.Many<Home> state = Sinks.many().replay().latest();
    private volatile Home now = new Home.Missed("the stream to the home server is not open yet");
    private int failures;

    /**
     * A keeper that does nothing before {@link #keep()}.
     *
     * @param patience how long a stanza waits for a stream
     */
    HomeKeeper(
            Login login,
            Incoming incoming,
            Questions questions,
            Backoff backoff,
            Duration patience,
            Scheduler scheduler) {
        this.login = login;
        this.incoming = incoming;
        this.questions = questions;
        this.backoff = backoff;
        this.patience = patience;
        this.scheduler = scheduler;
    }

    /** Opens the stream, and again whenever it ends; until it is cancelled. */
    Mono<Void> keep() {
        return login.open(incoming::take)
                .onErrorResume(broken -> Mono.just(new Home.Missed(String.valueOf(broken))))
                .flatMap(this::live)
                .flatMap(pause -> Mono.delay(pause, scheduler))
                .repeat()
                .then()
                .doOnCancel(this::leave);
    }

    /** Empty once the stanza is on its way; else why it cannot be. */
    Mono<Failure> send(Element stanza) {
        return state.asFlux()
                .filter(home -> !(home instanceof Home.Missed))
                .next()
                .timeout(patience, Mono.fromSupplier(() -> now), scheduler)
                .flatMap(home -> switch (home) {
                    case Home.In(Home.Stream stream) ->
                        stream.send(stanza)
                                .then(Mono.<Failure>empty())
                                .onErrorResume(gone -> Mono.just(failure("the stream has just ended")));
                    case Home.Refused(String why) -> Mono.just(failure(why));
                    case Home.Missed(String why) -> Mono.just(failure(why));
                });
    }

    /** Lives with what a login came to; how long to wait before the next one. */
    private Mono<Duration> live(Home home) {
        become(home);
        return switch (home) {
            case Home.In(Home.Stream stream) -> serve(stream);
            case Home.Refused(String why) -> {
                LOG.error(
                        "The {} link was refused by its home server ({}); it tries again in {} min, mend it and"
                                + " restart",
                        login.name(),
                        why,
                        backoff.afterRefusal().toMinutes());
                yield Mono.just(backoff.afterRefusal());
            }
            case Home.Missed(String why) -> Mono.just(pause(why));
        };
    }

    private Mono<Duration> serve(Home.Stream stream) {
        LOG.info("The {} link is open", login.name());
        return stream.ended()
                .takeUntilOther(watch(stream))
                .defaultIfEmpty("nothing comes over it any more")
                .elapsed(scheduler)
                .map(end -> {
                    failures = end.getT1() < SERVED.toMillis() ? failures : 0;
                    return lose(stream, "the stream to the home server has ended: " + end.getT2());
                });
    }

    /** Completes when the stream leads nowhere any more: its own end may never be told, when a machine or a network dies. */
    private Mono<Void> watch(Home.Stream stream) {
        return Flux.interval(QUIET, scheduler)
                .onBackpressureDrop()
                .map(_ -> stream.silent())
                .takeWhile(silent -> silent.compareTo(QUIET.multipliedBy(2)) < 0)
                .filter(silent -> silent.compareTo(QUIET) >= 0)
                .concatMap(_ -> stream.send(ping()).onErrorComplete())
                .then();
    }

    /** Nobody waits for its answer: any byte that it brings will do. */
    private Element ping() {
        return Iq.get(login.namespace(), "echo", login.echo(), Element.of("urn:xmpp:ping", "ping"));
    }

    private Duration lose(Home.Stream stream, String why) {
        become(new Home.Missed(why));
        stream.close();
        questions.abandon(_ -> true, failure(why));
        return pause(why);
    }

    private Duration pause(String why) {
        failures++;
        Duration pause = backoff.after(failures);
        LOG.atLevel(failures == 1 ? Level.WARN : Level.DEBUG)
                .log("The {} link is down ({}); next try in {} ms", login.name(), why, pause.toMillis());
        return pause;
    }

    private void become(Home home) {
        now = home;
        state.tryEmitNext(home);
    }

    private void leave() {
        Home last = now;
        become(new Home.Refused("the radar is stopping"));
        if (last instanceof Home.In(Home.Stream stream)) {
            stream.close();
        }
        questions.abandon(_ -> true, failure("the radar is stopping"));
    }

    private static Failure failure(String why) {
        return new Failure(FailureKind.INTERNAL, why);
    }
}
