package org.xmppradar.link;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * The questions that are under way, whatever link they go by: each in its turn, with an id that nobody can guess, and answered
 * only by an IQ with that id that comes from whom was asked (RFC 6120 8.1.2.1, 8.2.3). All else is nobody's answer, be it
 * forged or late, and is dropped.
 */
public final class Questions {

    private static final Reply NO_TURN =
            failed(FailureKind.LIMIT_EXCEEDED, "too many questions to this domain wait for their turn already");

    private record Open(DomainName to, Sinks.One<Reply> answer) {}

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final LinkBudget budget;
    private final Duration timeout;
    private final Scheduler scheduler;

    public Questions(LinkSettings settings, Scheduler scheduler) {
        this.budget = new LinkBudget(settings, scheduler);
        this.timeout = settings.timeout();
        this.scheduler = scheduler;
    }

    /**
     * Asks with an IQ of type {@code get}, once its turn has come. Never fails; cancelling forgets the question.
     *
     * @param query the one child of the IQ
     * @param namespace the namespace of the stream that it will go by, which is also the IQ's
     * @param send empty as soon as the IQ is on its way, from when on time counts; else why it cannot be
     */
    public Mono<Reply> ask(DomainName to, Element query, String namespace, Function<Element, Mono<Failure>> send) {
        return budget.turn(to)
                .flatMap(pass -> put(to, query, namespace, send).doFinally(_ -> pass.close()))
                .defaultIfEmpty(NO_TURN);
    }

    private Mono<Reply> put(DomainName to, Element query, String namespace, Function<Element, Mono<Failure>> send) {
        return Mono.defer(() -> {
            String id = RandomId.next();
            Sinks.One<Reply> answer = Sinks.one();
            open.put(id, new Open(to, answer));
            Mono<Reply> inTime = answer.asMono().timeout(timeout, Mono.fromSupplier(this::timedOut), scheduler);
            return send.apply(Iq.get(namespace, id, to, query))
                    .<Reply>map(Reply.Failed::new)
                    .onErrorResume(broken -> Mono.just(failed(FailureKind.INTERNAL, String.valueOf(broken))))
                    .switchIfEmpty(inTime)
                    .doFinally(_ -> open.remove(id));
        });
    }

    /** Takes an IQ of type {@code result} or {@code error}. Returns whether it answered a question. */
    public boolean answered(Element iq) {
        String id = iq.attribute("id");
        Open asked = open.get(id);
        if (asked == null || !comesFrom(iq, asked.to()) || !open.remove(id, asked)) {
            return false;
        }
        return asked.answer().tryEmitValue(Iq.reply(iq)).isSuccess();
    }

    /**
     * Gives up the open questions to some domains, as no answer can come any more. Not those that are put in the meantime: whoever
     * hears of a failure here may ask again at once.
     */
    public void abandon(Predicate<DomainName> whom, Failure why) {
        Map.copyOf(open).forEach((id, asked) -> {
            if (whom.test(asked.to()) && open.remove(id, asked)) {
                asked.answer().tryEmitValue(new Reply.Failed(why));
            }
        });
    }

    /** How many wait for an answer, or for a stream to go by. */
    public int inFlight() {
        return open.size();
    }

    /** A domain answers as itself, not as somebody there. Without {@code from} our own account's server speaks for us. */
    private static boolean comesFrom(Element iq, DomainName asked) {
        return DomainName.tryParse(iq.attribute("from")).filter(asked::equals).isPresent();
    }

    private Reply timedOut() {
        return failed(FailureKind.TIMED_OUT, "no answer within " + timeout.toSeconds() + " s");
    }

    private static Reply failed(FailureKind kind, String why) {
        return new Reply.Failed(new Failure(kind, why));
    }
}
