package org.xmppradar.certificate;

/** Our own certificate cannot be used; the message is a sentence for whoever runs the radar. */
public final class UnusableIdentity extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableIdentity(String message) {
        super(message);
    }

    UnusableIdentity(String message, Throwable cause) {
        super(message, cause);
    }
}
