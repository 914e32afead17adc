package org.xmppradar.probe.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmppradar.link.Link;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.InBand.ContactAddresses;
import org.xmppradar.observation.InBand.DiscoInfo;
import org.xmppradar.observation.InBand.LinkStream;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.Outcome;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks a domain what it is over XMPP itself, by whatever link we have. First for its service discovery information; a domain that
 * cannot be reached, or does not want to tell, is asked nothing else. One question after the other, at most
 * {@value Questions#MOST}. Never fails.
 */
public final class XmppProbe {

    private static final Logger LOG = LoggerFactory.getLogger(XmppProbe.class);

    /** For all that comes after the first answer; what is not asked by then is for the next visit. */
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Link link;
    private final Optional<EntityInfo> ourselves;
    private final Clock clock;

    /**
     * A probe over a link.
     *
     * @param ourselves what the link answers to others who ask it for disco#info, the {@code query} element; empty when it answers
     *     nothing. A domain that gives it back is but a mirror.
     */
    public XmppProbe(Link link, Optional<Element> ourselves, Clock clock) {
        this.link = link;
        this.ourselves = ourselves.flatMap(EntityShape::of);
        this.clock = clock;
    }

    /** All that the domain says of itself. */
    public Mono<List<Observation>> look(DomainName domain) {
        return Mono.defer(() -> {
                    Questions questions = new Questions(link);
                    return questions
                            .ask(domain, Queries.info())
                            .flatMapMany(reply -> met(domain, reply, questions))
                            .collectList();
                })
                .onErrorResume(broken -> Mono.just(internal(domain, broken)));
    }

    private Flux<Observation> met(DomainName domain, Reply reply, Questions questions) {
        Outcome<Optional<EntityInfo>> answer = ownAnswer(Answers.read(reply, Queries.info(), EntityShape::of));
        List<Observation> first = new ArrayList<>();
        first.add(new LinkStream(domain, link.address(), stream(domain, reply), clock.instant()));
        first.add(new DiscoInfo(domain, domain, answer, clock.instant()));
        if (!(answer instanceof Outcome.Seen<Optional<EntityInfo>>(Optional<EntityInfo> info))) {
            return Flux.fromIterable(first);
        }
        contacts(domain, reply).ifPresent(first::add);
        return Flux.fromIterable(first).concatWith(onwards(domain, info, questions));
    }

    /** What comes next stays as far as it came, should the time end or we ourselves fail. */
    private Flux<InBand> onwards(DomainName domain, Optional<EntityInfo> info, Questions questions) {
        return new Visit(questions, domain, info, clock)
                .onwards()
                .takeUntilOther(Mono.delay(WITHIN))
                .onErrorResume(broken -> {
                    LOG.error("asking {} failed", domain, broken);
                    return Flux.empty();
                });
    }

    private Outcome<Optional<EntityInfo>> ownAnswer(Outcome<Optional<EntityInfo>> answer) {
        boolean echo = ourselves.isPresent() && Walk.found(answer).equals(ourselves);
        return echo ? Outcome.failed(FailureKind.ECHO, "") : answer;
    }

    private Outcome<Optional<ObservedStream>> stream(DomainName domain, Reply reply) {
        return Answers.unreachable(reply)
                .<Outcome<Optional<ObservedStream>>>map(Outcome.Failed::new)
                .orElseGet(() -> Outcome.seen(link.streamTo(domain)));
    }

    private Optional<ContactAddresses> contacts(DomainName domain, Reply reply) {
        return switch (Answers.read(reply, Queries.info(), Forms::contacts)) {
            case Outcome.Seen<Optional<List<ContactAddress>>>(Optional<List<ContactAddress>> said) ->
                Optional.of(new ContactAddresses(domain, Outcome.seen(said.orElse(List.of())), clock.instant()));
            case Outcome.Failed<Optional<List<ContactAddress>>> _ -> Optional.empty();
        };
    }

    private List<Observation> internal(DomainName domain, Throwable broken) {
        LOG.error("asking {} failed", domain, broken);
        Failure failure = new Failure(FailureKind.INTERNAL, broken.toString());
        return List.of(new DiscoInfo(domain, domain, new Outcome.Failed<>(failure), clock.instant()));
    }
}
