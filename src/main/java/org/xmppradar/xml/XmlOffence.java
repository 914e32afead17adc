package org.xmppradar.xml;

import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/**
 * What is wrong with a stranger's XML.
 *
 * @param condition the stream error that tells it so (RFC 6120 4.9.3); empty for whoever speaks no XMPP and is told nothing
 */
public record XmlOffence(Failure failure, String condition) {

    /** More than any answer needs. */
    public static XmlOffence limit(String what) {
        return new XmlOffence(new Failure(FailureKind.LIMIT_EXCEEDED, what), "policy-violation");
    }

    /** XML that XMPP does without (RFC 6120 11.1). */
    public static XmlOffence restricted(String what) {
        return violation(what, "restricted-xml");
    }

    /** What XMPP forbids, with the name of its error. */
    public static XmlOffence violation(String what, String condition) {
        return new XmlOffence(new Failure(FailureKind.PROTOCOL_VIOLATION, what), condition);
    }

    /** Not XMPP at all. */
    public static XmlOffence notXmpp(String what) {
        return new XmlOffence(new Failure(FailureKind.NOT_XMPP, what), "");
    }
}
