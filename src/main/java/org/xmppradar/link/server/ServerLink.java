package org.xmppradar.link.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppradar.certificate.UnusableIdentity;
import org.xmppradar.link.Link;
import org.xmppradar.link.LinkSettings;
import org.xmppradar.link.PublicServices;
import org.xmppradar.link.Questions;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.PeerTls;
import org.xmppradar.observation.CertificateVerdict;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.ObservedStream.Authentication;
import org.xmppradar.observation.Outcome;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Our own server as a link: it calls the domains that it asks, and is called back by those that know no other way to answer. */
public final class ServerLink implements Link, AutoCloseable {

    private static final Duration LOOK_FOR_NEW_CERTIFICATE_EVERY = Duration.ofSeconds(30);

    private final DomainName own;
    private final ServerSettings settings;
    private final DialbackKeys keys;
    private final Questions questions;
    private final Verdicts verdicts;
    private final Caller caller;
    private final Inbox inbox;
    private final Callers callers = new Callers();
    private final Streams streams;
    private final Reception reception;

    private ServerLink(LinkSettings link, ServerSettings settings, Surroundings around, PeerTls.As tls) {
        this.settings = settings;
        this.own = settings.name();
        this.keys = new DialbackKeys(own);
        this.questions = new Questions(link, Schedulers.parallel());
        this.verdicts = new Verdicts(around.judge(), around.clock());
        this.caller = new Caller(own, around, tls);
        this.inbox = new Inbox(own, questions, new PublicServices(link));
        this.streams = new Streams(this::call, settings.streams());
        Verifications verifications = new Verifications(this::verify, streams::has);
        this.reception = Reception.open(
                around.listener(),
                new House(
                        own,
                        settings,
                        around.net(),
                        tls,
                        around.judge(),
                        keys,
                        verifications,
                        streams,
                        inbox,
                        callers,
                        around.clock()));
    }

    /**
     * Opens our server.
     *
     * @throws UnusableIdentity when our certificate will not do
     * @throws org.xmppradar.net.CannotListen when a port cannot be had
     */
    static ServerLink open(LinkSettings link, ServerSettings settings, Surroundings around) {
        OwnKeys identity = new OwnKeys(
                settings.name(),
                Path.of(settings.certificate()),
                Path.of(settings.key()),
                LOOK_FOR_NEW_CERTIFICATE_EVERY,
                around.clock());
        return new ServerLink(link, settings, around, around.tls().as(identity));
    }

    private Mono<Outcome<OutgoingStream>> call(DomainName domain) {
        Proofs proofs = new Proofs();
        return caller.<OutgoingStream>call(domain, (ready, result) -> authenticating(ready, proofs, result))
                .flatMap(outcome -> outcome instanceof Outcome.Failed<OutgoingStream> && proofs.deserveAnotherStream()
                        ? caller.<OutgoingStream>call(domain, (ready, result) -> authenticating(ready, proofs, result))
                        : Mono.just(outcome));
    }

    private Talk authenticating(Ready ready, Proofs proofs, Consumer<Outcome<OutgoingStream>> result) {
        verdicts.judge(ready);
        return new Authenticating(
                ready,
                own,
                settings.bidi(),
                keys,
                proofs,
                observed -> new OutgoingStream(
                        ready.line(), ready.peer(), observed, inbox, settings.idle(), stands(result), this::ended),
                failure -> result.accept(new Outcome.Failed<>(failure)));
    }

    private Consumer<OutgoingStream> stands(Consumer<Outcome<OutgoingStream>> result) {
        return stream -> {
            streams.keep(stream);
            result.accept(Outcome.seen(stream));
        };
    }

    /** Answers that would have come on another stream may still come. */
    private void ended(OutgoingStream stream, Failure why) {
        streams.forget(stream.peer(), stream);
        if (stream.observed().bidirectional() || why.kind() != FailureKind.CLOSED) {
            questions.abandon(stream.peer()::equals, why);
        }
    }

    private Mono<Outcome<Boolean>> verify(Claim claim) {
        return caller.call(claim.domain(), (ready, result) -> new Verifying(ready, own, claim, result));
    }

    @Override
    public String address() {
        return own.unicode();
    }

    @Override
    public Mono<Reply> ask(DomainName to, Element query) {
        return questions.ask(to, query, Namespaces.SERVER, iq -> send(to, iq.withAttribute("from", own.unicode())));
    }

    /** Empty once it is on its way; else why there is none. */
    private Mono<Failure> send(DomainName to, Element iq) {
        return streams.to(to).flatMap(outcome -> switch (outcome) {
            case Outcome.Seen<Way>(Way way) -> Mono.fromRunnable(() -> way.send(iq));
            case Outcome.Failed<Way>(Failure failure) -> Mono.just(failure);
        });
    }

    @Override
    public Optional<ObservedStream> streamTo(DomainName domain) {
        return streams.observed(domain);
    }

    /** What the certificate of a domain that we called is worth; empty while we have not. */
    public Optional<CertificateVerdict> verdictOn(DomainName domain) {
        return verdicts.of(domain);
    }

    /** How a domain that called us proved who it is; empty while none has. */
    public Optional<Authentication> proofOf(DomainName domain) {
        return callers.proof(domain);
    }

    /** The ports that we listen on, that for STARTTLS first. */
    List<Integer> ports() {
        return reception.ports();
    }

    /** How many ways to others are open. */
    int openStreams() {
        return streams.size();
    }

    @Override
    public void close() {
        reception.close();
        streams.closeAll();
    }
}
