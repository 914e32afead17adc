package org.xmppradar.model;

/** Something written was not a name; the message is a sentence for whoever wrote it. */
public final class InvalidName extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidName(String message) {
        super(message);
    }
}
