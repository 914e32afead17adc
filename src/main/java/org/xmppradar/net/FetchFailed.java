package org.xmppradar.net;

/** A document could not be fetched; the message is the second half of a sentence that begins with what was asked for. */
public final class FetchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FetchFailed(String message) {
        super(message);
    }
}
