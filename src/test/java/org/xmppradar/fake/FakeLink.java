package org.xmppradar.fake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.xmppradar.link.Link;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.StreamEvent;
import org.xmppradar.xml.StreamLimits;
import org.xmppradar.xml.StreamReader;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A link whose federation is in memory. Who was not told what to answer refuses, as servers do. */
public final class FakeLink implements Link {

    public static final String INFO = "http://jabber.org/protocol/disco#info";
    public static final String ITEMS = "http://jabber.org/protocol/disco#items";
    public static final Reply NOTHING = refusal("cancel", "service-unavailable", "");

    /** A question that was asked. */
    public record Asked(DomainName to, Element query) {}

    private final Map<String, Function<Element, Reply>> answers = new HashMap<>();
    private final Map<DomainName, ObservedStream> streams = new HashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private BiFunction<DomainName, Element, Reply> others = (to, query) -> NOTHING;

    /** Lets {@code to} answer questions in the namespace so. */
    public FakeLink on(String to, String namespace, Function<Element, Reply> answer) {
        answers.put(to + " " + namespace, answer);
        return this;
    }

    public FakeLink on(String to, String namespace, Reply answer) {
        return on(to, namespace, query -> answer);
    }

    /** Lets {@code to} answer with this element. */
    public FakeLink on(String to, String namespace, String answer) {
        return on(to, namespace, answer(element(answer)));
    }

    /** Lets everybody else answer so. */
    public FakeLink onAll(BiFunction<DomainName, Element, Reply> answer) {
        others = answer;
        return this;
    }

    public FakeLink streaming(String to, ObservedStream stream) {
        streams.put(DomainName.parse(to), stream);
        return this;
    }

    @Override
    public String address() {
        return "radar.example";
    }

    @Override
    public Mono<Reply> ask(DomainName to, Element query) {
        return Mono.fromSupplier(() -> reply(to, query))
                .doOnSubscribe(_ -> mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max))
                .doOnNext(_ -> inFlight.decrementAndGet())
                .subscribeOn(Schedulers.parallel());
    }

    private Reply reply(DomainName to, Element query) {
        asked.add(new Asked(to, query));
        Function<Element, Reply> answer = answers.get(to + " " + query.namespace());
        return answer == null ? others.apply(to, query) : answer.apply(query);
    }

    @Override
    public Optional<ObservedStream> streamTo(DomainName domain) {
        return Optional.ofNullable(streams.get(domain));
    }

    /** All questions, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How many questions were waited for at once. */
    public int mostInFlight() {
        return mostInFlight.get();
    }

    public static Reply answer(Element payload) {
        return new Reply.Answered(Optional.of(payload));
    }

    public static Reply refusal(String type, String condition, String text) {
        return new Reply.Refused(new StanzaError(type, condition, text));
    }

    public static Reply failure(FailureKind kind) {
        return new Reply.Failed(Failure.of(kind));
    }

    /** The element as the real reader would give it to us, within the real limits. */
    public static Element element(String xml) {
        String stream = "<stream:stream xmlns:stream='http://etherx.jabber.org/streams' xmlns='jabber:server'>" + xml;
        return new StreamReader(StreamLimits.STANZAS)
                .read(stream.getBytes(StandardCharsets.UTF_8)).stream()
                        .flatMap(event -> event instanceof StreamEvent.Sent(Element sent)
                                ? Optional.of(sent).stream()
                                : Optional.<Element>empty().stream())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not one element: " + xml));
    }
}
