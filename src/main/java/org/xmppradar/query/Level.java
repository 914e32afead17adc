package org.xmppradar.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.xmppradar.observation.FailureKind;

/** How a finding bears on reaching a domain; for colours and order, never a grade. */
public enum Level {
    /** Works as it should. */
    GOOD,
    /** Answers, but a strict peer would turn away. */
    FLAWED,
    /** Cannot be used. */
    BAD,
    /** Neither good nor bad: not offered, or not looked at. */
    NEUTRAL;

    /** The form shown: {@code good}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(FailureKind kind) {
        return switch (kind) {
            case CERTIFICATE_EXPIRED,
                    CERTIFICATE_NOT_YET_VALID,
                    CERTIFICATE_SELF_SIGNED,
                    CERTIFICATE_UNTRUSTED,
                    CERTIFICATE_WRONG_NAME,
                    DOCUMENT_MALFORMED,
                    REDIRECT_FAILED -> FLAWED;
            case SERVICE_NOT_OFFERED, ONION_SKIPPED, LEFT_ALONE, NOT_ASKED, INTERNAL, HTTP_STATUS, WEB_PAGE_INSTEAD ->
                NEUTRAL;
            default -> BAD;
        };
    }
}
