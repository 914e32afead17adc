package org.xmppradar.net;

/** A peer sent more than it may; travels through the pipeline to whoever speaks with the peer. */
public final class TooManyBytes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyBytes(int limit) {
        super("more than " + limit + " bytes", null, false, false);
    }
}
