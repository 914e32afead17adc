package org.xmppradar.bench;

/** A benchmark could not be run; the message is a sentence for whoever ran it. */
public final class BenchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchFailure(String message) {
        super(message);
    }
}
