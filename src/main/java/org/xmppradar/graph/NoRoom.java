package org.xmppradar.graph;

/** Nothing was written, as the disk is full; the message is a sentence that says what to do. */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRoom(String message) {
        super(message);
    }
}
