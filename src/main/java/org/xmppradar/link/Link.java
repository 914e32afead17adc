package org.xmppradar.link;

import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.ObservedStream;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;

/**
 * Our own presence on the network, however we came by it. It asks domains what they are, as ourselves; what they say is a
 * stranger's, whoever carried it to us.
 */
public interface Link {

    /** Who we are to others: a domain, or an account's address. */
    String address();

    /**
     * Asks a domain with an IQ of type {@code get} (RFC 6120 8.2.3). Waits for its turn first; never fails, and answers within the
     * link's time-out once it was sent. Cancelling it forgets the question.
     *
     * @param query the one child of the IQ
     */
    Mono<Reply> ask(DomainName to, Element query);

    /** How our stream to a domain came to be, where it is we who opened it; empty while there was none. */
    Optional<ObservedStream> streamTo(DomainName domain);
}
