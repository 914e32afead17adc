package org.xmppradar.link.server;

import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** Which proofs of who we are a domain has refused while we try to reach it; what it said is evidence. */
final class Proofs {

    private volatile String refusal = "";
    private volatile boolean judged;
    private volatile boolean cut;

    boolean mayBeExternal() {
        return refusal.isEmpty();
    }

    void refused(String words) {
        refusal = words;
    }

    /** The domain has given its verdict on our dialback. */
    void judged() {
        judged = true;
    }

    /** Whether a fresh stream may help: the peer has closed the one on which it did not like our certificate. */
    boolean deserveAnotherStream() {
        return !refusal.isEmpty() && !judged && cut;
    }

    /** The failure, with what the peer said to our certificate before. */
    Failure explain(Failure why) {
        cut = why.kind() != FailureKind.TIMED_OUT;
        return refusal.isEmpty()
                ? why
                : new Failure(
                        FailureKind.NOT_AUTHENTICATED,
                        refusal + "; then " + why.kind().key() + " " + why.detail());
    }
}
