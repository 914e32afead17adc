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

    private final Link link;
    private int asked;

    Questions(Link link) {
        this.link = link;
    }

    /** What came of a question; empty when it was not asked, because enough were. */
    Mono<Reply> ask(DomainName to, Element query) {
        return Mono.defer(() -> ++asked > MOST ? Mono.empty() : link.ask(to, query));
    }
}
