package org.xmppradar.link.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.xmppradar.link.RandomId;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Somebody who has called us, in TLS. A guest is nobody until a domain is proved, by certificate or by dialback; then it may send
 * stanzas of that domain, and of no other.
 */
final class Guest implements Talk {

    private static final int MOST_EARLY_WORDS = 16;

    private final House house;
    private final Deque<Element> early = new ArrayDeque<>();
    private Optional<Desk> desk = Optional.empty();
    private boolean greeted;

    Guest(House house) {
        this.house = house;
    }

    @Override
    public void begun(Line line) {
        line.expectStream();
        line.clock(house.patience().featuresTimeout(), "no stream header after TLS");
    }

    @Override
    public void opened(Line line, StreamEvent.Opened header) {
        Optional<DomainName> from = DomainName.tryParse(header.from());
        boolean again = desk.isPresent();
        Desk ours = desk.orElseGet(() -> new Desk(house, line, from, RandomId.next()));
        desk = Optional.of(ours);
        line.send(Words.answer(house.own(), header.from(), ours.id()));
        if (!Welcoming.isForUs(house.own(), header)) {
            line.refuse("host-unknown", new Failure(FailureKind.PROTOCOL_VIOLATION, "called us " + header.to()));
        } else if (!ours.caller().equals(from)) {
            line.refuse("invalid-from", new Failure(FailureKind.PROTOCOL_VIOLATION, "another from than before"));
        } else if (again) {
            greet(line, ours, true);
        } else {
            judge(line, ours);
        }
    }

    /** Judging a chain takes a while, so it is done elsewhere; what the guest says meanwhile has to wait. */
    private void judge(Line line, Desk ours) {
        line.clock(house.patience().endpointTimeout(), "nobody was proved");
        Mono.fromCallable(ours::isVouchedFor)
                .subscribeOn(Schedulers.parallel())
                .subscribe(
                        vouched -> line.run(() -> greet(line, ours, vouched)),
                        broken -> line.end(new Failure(FailureKind.INTERNAL, broken.toString())));
    }

    private void greet(Line line, Desk ours, boolean vouched) {
        greeted = true;
        line.send(ours.features(vouched));
        ours.settleIfProved();
        while (!early.isEmpty() && greeted) {
            on(line, ours, early.remove());
        }
    }

    @Override
    public void heard(Line line, Element element) {
        if (greeted && desk.isPresent()) {
            on(line, desk.get(), element);
        } else if (early.size() < MOST_EARLY_WORDS) {
            early.add(element);
        } else {
            line.refuse("policy-violation", new Failure(FailureKind.PROTOCOL_VIOLATION, "does not wait for features"));
        }
    }

    private void on(Line line, Desk ours, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            line.end(StreamErrors.failure(element));
        } else if (element.is(Namespaces.SASL, "auth")) {
            ours.external(element);
        } else if (element.is(Namespaces.BIDI, "bidi")) {
            ours.wantsBidi();
        } else if (element.is(Namespaces.DIALBACK, "result")) {
            ours.dialback(element);
        } else if (element.is(Namespaces.DIALBACK, "verify")) {
            ours.verify(element);
        } else if (Stanzas.isStanza(element)) {
            ours.stanza(element);
        } else {
            line.refuse("unsupported-stanza-type", new Failure(FailureKind.PROTOCOL_VIOLATION, element.name()));
        }
    }

    @Override
    public void secured(Line line) {}

    @Override
    public void over(Failure why) {
        desk.ifPresent(Desk::leave);
    }
}
