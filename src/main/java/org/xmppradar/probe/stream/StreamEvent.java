package org.xmppradar.probe.stream;

import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** What a peer did on its stream. */
sealed interface StreamEvent {

    /** It opened the stream; absent attributes are empty. */
    record Opened(String from, String id, String version) implements StreamEvent {}

    /** It sent one element, such as its features. */
    record Sent(Element element) implements StreamEvent {}

    /** It closed the stream. */
    record Ended() implements StreamEvent {}

    /**
     * It did what it must not; nothing that comes after this is read.
     *
     * @param condition the stream error that tells it so (RFC 6120 4.9.3); empty for whoever speaks no XMPP and is told nothing
     */
    record Violated(Failure failure, String condition) implements StreamEvent {

        static Violated limit(String what) {
            return new Violated(new Failure(FailureKind.LIMIT_EXCEEDED, what), "policy-violation");
        }

        static Violated restricted(String what) {
            return violation(what, "restricted-xml");
        }

        static Violated violation(String what, String condition) {
            return new Violated(new Failure(FailureKind.PROTOCOL_VIOLATION, what), condition);
        }

        static Violated notXmpp(String what) {
            return new Violated(new Failure(FailureKind.NOT_XMPP, what), "");
        }
    }
}
