package org.xmppradar.policy;

/** The radar cannot start without the owners' word; the message is a sentence for whoever keeps the list. */
public final class UnreadableSuppressionList extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableSuppressionList(String message, Throwable cause) {
        super(message, cause);
    }
}
