package org.xmppradar.net;

/** A port of ours cannot be had; the message is a sentence for whoever runs the radar. */
public final class CannotListen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListen(String message, Throwable cause) {
        super(message, cause);
    }
}
