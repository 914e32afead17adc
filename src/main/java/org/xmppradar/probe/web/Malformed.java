package org.xmppradar.probe.web;

import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;

/** Leaves a reader at the first thing that is wrong; goes no further than {@link Reading}. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    Malformed(String what) {
        this(FailureKind.DOCUMENT_MALFORMED, what);
    }

    Malformed(FailureKind kind, String what) {
        super(what, null, false, false);
        this.kind = kind;
    }

    <T> Outcome<T> outcome() {
        return Outcome.failed(kind, String.valueOf(getMessage()));
    }
}
