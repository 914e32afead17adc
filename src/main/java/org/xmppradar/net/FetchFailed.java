package org.xmppradar.net;

import java.net.URI;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** A document could not be fetched; the message is the second half of a sentence that begins with what was asked for. */
public final class FetchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final boolean absent;

    FetchFailed(FailureKind kind, String message) {
        this(kind, message, false);
    }

    private FetchFailed(FailureKind kind, String message, boolean absent) {
        super(message);
        this.kind = kind;
        this.absent = absent;
    }

    /** The server answered with a status other than 200; 404 and 410 say that there is no such document (RFC 9110 15.5). */
    static FetchFailed status(int code) {
        return new FetchFailed(FailureKind.HTTP_STATUS, "the server answered " + code, code == 404 || code == 410);
    }

    /**
     * The same as seen by whoever was redirected to {@code there}: it is the redirect that failed, not the first host. That we did
     * not ask, or nobody answered in time, says nothing of the redirect.
     */
    FetchFailed after(URI there) {
        if (absent || kind == FailureKind.REDIRECT_FAILED) {
            return this;
        }
        boolean told = !kind.isOurs() && kind != FailureKind.TIMED_OUT;
        return new FetchFailed(
                told ? FailureKind.REDIRECT_FAILED : kind, "redirected to " + there.getHost() + ": " + getMessage());
    }

    /** Whether the server says that there is no such document: an answer, though not the one that was wanted. */
    public boolean isAbsent() {
        return absent;
    }

    /** The same as data. */
    public Failure failure() {
        return new Failure(kind, String.valueOf(getMessage()));
    }
}
