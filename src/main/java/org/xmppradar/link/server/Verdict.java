package org.xmppradar.link.server;

import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;

/** What came of a guest's claim to be a domain, as it is told (XEP-0220 2.4). */
enum Verdict {
    VALID("valid", ""),
    INVALID("invalid", ""),
    /** The domain has no server to be found. */
    NOT_FOUND("error", "remote-server-not-found"),
    /** It has one, but that does not answer. */
    NO_ANSWER("error", "remote-server-timeout"),
    /** This guest, or everybody together, makes us call too many. */
    TOO_MANY("error", "resource-constraint");

    private final String type;
    private final String condition;

    Verdict(String type, String condition) {
        this.type = type;
        this.condition = condition;
    }

    boolean isValid() {
        return this == VALID;
    }

    Element words(DomainName own, DomainName claimed) {
        Element result = Words.dialback("result", own, claimed).withAttribute("type", type);
        return condition.isEmpty() ? result : result.withChild(Words.stanzaError("cancel", condition));
    }
}
