package org.xmppradar.link;

import java.util.Optional;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;

/** What a question to a domain came to. */
public sealed interface Reply {

    /** The domain answered. */
    record Answered(Optional<Element> payload) implements Reply {}

    /** An error came back: the domain's, or that of a server on the way which could not reach it. */
    record Refused(StanzaError error) implements Reply {}

    /** Nothing came back: this says nothing about the domain's facts, only about the asking. */
    record Failed(Failure failure) implements Reply {}
}
