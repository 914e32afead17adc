package org.xmppradar.source;

import java.time.Instant;
import java.util.Optional;
import org.xmppradar.model.DomainName;

/**
 * What became of a submitted name.
 *
 * @param nextVisit when it will be visited; in the past when it waits for its turn; empty when it will not be
 */
public record Receipt(DomainName name, Answer answer, Optional<Instant> nextVisit) {

    /** The possible answers. */
    public enum Answer {
        ACCEPTED("The domain is new here and will be visited soon."),
        KNOWN("The domain is known already."),
        /** Says the same whatever the reason, so that nobody can find out who asked to be left out (E2). */
        REFUSED("This radar does not visit that domain."),
        NO_ROOM("This radar's disk is full, so it could not keep the name. Please try again later.");

        private final String sentence;

        Answer(String sentence) {
            this.sentence = sentence;
        }

        /** The answer for people. */
        public String sentence() {
            return sentence;
        }
    }
}
