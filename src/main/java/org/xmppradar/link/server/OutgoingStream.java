package org.xmppradar.link.server;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;
import org.xmppradar.xml.StreamErrors;
import org.xmppradar.xml.StreamEvent;

/** A stream to a domain that takes our stanzas. The domain's own come back on it only where that was agreed on (XEP-0288). */
final class OutgoingStream implements Talk, Way {

    private final Line line;
    private final DomainName peer;
    private final ObservedStream observed;
    private final Inbox inbox;
    private final Duration idle;
    private final Consumer<OutgoingStream> stands;
    private final BiConsumer<OutgoingStream, Failure> ended;

    OutgoingStream(
            Line line,
            DomainName peer,
            ObservedStream observed,
            Inbox inbox,
            Duration idle,
            Consumer<OutgoingStream> stands,
            BiConsumer<OutgoingStream, Failure> ended) {
        this.line = line;
        this.peer = peer;
        this.observed = observed;
        this.inbox = inbox;
        this.idle = idle;
        this.stands = stands;
        this.ended = ended;
    }

    DomainName peer() {
        return peer;
    }

    ObservedStream observed() {
        return observed;
    }

    @Override
    public void send(Element stanza) {
        line.send(stanza);
    }

    @Override
    public void begun(Line ours) {
        line.settle(idle);
        stands.accept(this);
    }

    /**
     * That the peer is whom we meant to reach is as sure as the DNS by which we found it: as sure as dialback, by which it would
     * otherwise call us.
     */
    @Override
    public void heard(Line ours, Element element) {
        if (element.is(Namespaces.STREAMS, "error")) {
            line.end(StreamErrors.failure(element));
        } else if (observed.bidirectional() && Stanzas.isFrom(element, peer)) {
            inbox.received(peer, element, this);
        }
    }

    @Override
    public void opened(Line ours, StreamEvent.Opened header) {}

    @Override
    public void secured(Line ours) {}

    @Override
    public void over(Failure why) {
        ended.accept(this, why);
    }

    @Override
    public void close() {
        line.end(new Failure(FailureKind.CLOSED, "we close"));
    }
}
