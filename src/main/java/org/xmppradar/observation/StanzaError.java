package org.xmppradar.observation;

import org.xmppradar.model.Text;

/**
 * The error of an IQ (RFC 6120 8.3).
 *
 * @param type such as {@code cancel}
 * @param condition such as {@code service-unavailable}
 * @param text what the peer says for people; evidence, may be empty
 */
public record StanzaError(String type, String condition, String text) {

    private static final int LIMIT = 64;
    private static final int TEXT_LIMIT = 200;

    public StanzaError {
        type = Text.clean(type, LIMIT);
        condition = Text.clean(condition, LIMIT);
        text = Text.clean(text, TEXT_LIMIT);
    }

    /** Whether a server on the way says that it could not reach the domain; anything else is the domain's own word. */
    public boolean isBounce() {
        return condition.equals("remote-server-not-found") || condition.equals("remote-server-timeout");
    }
}
