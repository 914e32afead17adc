package org.xmppradar.policy;

/** A line of the suppression list cannot be understood; the message says which. */
final class MalformedSuppressionList extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedSuppressionList(String message, Throwable cause) {
        super(message, cause);
    }
}
