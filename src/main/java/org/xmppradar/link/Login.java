package org.xmppradar.link;

import java.util.Optional;
import java.util.function.Function;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;

/** A way to get a stream to our home server. */
public interface Login {

    /** What people call it, such as {@code component}. */
    String name();

    /** Who we are to others. */
    String address();

    /** A name that answers a ping of ours from behind the home server, and so shows that the stream still leads there. */
    DomainName echo();

    /** The namespace of the stream's stanzas. */
    String namespace();

    /**
     * Opens a stream and logs in.
     *
     * @param incoming takes each stanza that comes in; what is to be sent in return, if anything
     */
    Mono<Home> open(Function<Element, Optional<Element>> incoming);
}
