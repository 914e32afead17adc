package org.xmppradar.link;

import java.time.Duration;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;

/** What trying to get a stream to our home server came to. */
public sealed interface Home {

    /**
     * We are in.
     *
     * @param stream to write to
     */
    record In(Stream stream) implements Home {}

    /** The server does not want us, and will not before somebody changes something: it need not be asked again soon. */
    record Refused(String why) implements Home {}

    /** It did not work out this time. */
    record Missed(String why) implements Home {}

    /** A stream that we are logged in on. */
    interface Stream {

        /** Empty once the stanza is on its way; an error when the stream is gone. */
        Mono<Void> send(Element stanza);

        /** Tells why, when the stream has ended; it ends with an item, never with an error. */
        Mono<String> ended();

        /** How long nothing has come in. */
        Duration silent();

        /** Ends it; it may have ended already. */
        void close();
    }
}
