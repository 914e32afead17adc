package org.xmppradar.observation;

import org.xmppradar.model.Text;

/**
 * Why something could not be seen.
 *
 * @param detail what the peer or the library said, cleaned and cut: evidence, never more than a line; may be empty
 */
public record Failure(FailureKind kind, String detail) {

    private static final int DETAIL_LIMIT = 200;

    public Failure {
        detail = Text.clean(detail, DETAIL_LIMIT);
    }

    public static Failure of(FailureKind kind) {
        return new Failure(kind, "");
    }
}
