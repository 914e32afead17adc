package org.xmppradar.probe.xmpp;

import org.xmppradar.link.Link;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;

/** The questions of one visit: counted, and no more than a guest may ask. Whoever uses it asks one after the other. */
final class Questions {

    /** Of the domain and all its services together. */
    static final int MOST = 60;

    /** Of these, what a walk leaves for that which comes after it. */
    private static final int RESERVE = 12;

    private final Link link;
    private int asked;

    Questions(Link link) {
        this.link = link;
    }

    /** What came of a question; empty when it was not asked, because enough were. */
    Mono<Reply> ask(DomainName to, Element query) {
        return upTo(MOST, to, query);
    }

    /** The same for a walk, which could go on for ever. */
    Mono<Reply> askOnTheWay(DomainName to, Element query) {
        return upTo(MOST - RESERVE, to, query);
    }

    private Mono<Reply> upTo(int most, DomainName to, Element query) {
        return Mono.defer(() -> {
            if (asked >= most) {
                return Mono.empty();
            }
            asked++;
            return link.ask(to, query);
        });
    }
}
