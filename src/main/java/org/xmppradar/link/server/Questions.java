package org.xmppradar.link.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Our questions that wait for an answer. One counts only when it bears the question's id and comes from the domain that was asked,
 * and only the first.
 */
final class Questions {

    private record Waiting(DomainName asked, MonoSink<Reply> sink) {}

    private final DomainName own;
    private final Duration patience;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    Questions(DomainName own, Duration patience) {
        this.own = own;
        this.patience = patience;
    }

    /** Sends a question, and waits for its answer; never fails. */
    Mono<Reply> ask(DomainName to, Element query, Consumer<Element> send) {
        return Mono.defer(() -> {
            String id = Words.randomId();
            Element iq = Element.of(Namespaces.SERVER, "iq")
                    .withAttribute("type", "get")
                    .withAttribute("id", id)
                    .withAttribute("from", own.unicode())
                    .withAttribute("to", to.unicode())
                    .withChild(query);
            Mono<Reply> answer = Mono.create(sink -> {
                waiting.put(id, new Waiting(to, sink));
                sink.onDispose(() -> waiting.remove(id));
                send.accept(iq);
            });
            return answer.timeout(
                    patience, Mono.just(new Reply.Failed(new Failure(FailureKind.TIMED_OUT, "no answer"))));
        });
    }

    /** An answer of a domain that has proved who it is. */
    void answered(DomainName from, Element iq) {
        Waiting question = waiting.get(iq.attribute("id"));
        // From the domain itself: its users and services were not asked.
        boolean itself = DomainName.tryParse(iq.attribute("from")).equals(Optional.of(from));
        if (question != null && itself && question.asked().equals(from)) {
            question.sink().success(reply(iq));
        }
    }

    private static Reply reply(Element iq) {
        return iq.attribute("type").equals("error")
                ? new Reply.Refused(StanzaErrors.in(iq).orElse(new StanzaError("cancel", "undefined-condition", "")))
                : new Reply.Answered(iq.children().stream().findFirst());
    }

    /** Nothing will come of the questions to a domain. */
    void lost(DomainName asked, Failure why) {
        waiting.values().stream()
                .filter(question -> question.asked().equals(asked))
                .forEach(question -> question.sink().success(new Reply.Failed(why)));
    }

    int size() {
        return waiting.size();
    }
}
