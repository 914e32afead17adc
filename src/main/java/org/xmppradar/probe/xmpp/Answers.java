package org.xmppradar.probe.xmpp;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xmppradar.link.Reply;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.StanzaError;
import org.xmppradar.xml.Element;

/** What a reply says about the question: an answer, that there is nothing, or that the asking failed. */
final class Answers {

    /** Errors by which an entity says that it has no such thing (XEP-0030 7, XEP-0054 3.1, XEP-0292). */
    private static final Set<String> NOTHING_THERE =
            Set.of("item-not-found", "service-unavailable", "feature-not-implemented");

    private Answers() {}

    /**
     * Reads a reply.
     *
     * @param asked the question, whose answer is an element of the same name
     * @param shape what is made of the answer; pure, never fails
     */
    static <T> Outcome<Optional<T>> read(Reply reply, Element asked, Function<Element, Optional<T>> shape) {
        return switch (reply) {
            case Reply.Answered(Optional<Element> payload) -> answered(payload, asked, shape);
            case Reply.Refused(StanzaError error) -> refused(error);
            case Reply.Failed(Failure failure) -> new Outcome.Failed<>(failure);
        };
    }

    private static <T> Outcome<Optional<T>> answered(
            Optional<Element> payload, Element asked, Function<Element, Optional<T>> shape) {
        return payload.filter(said -> !said.is(asked.namespace(), asked.name()))
                .map(other -> Outcome.<Optional<T>>failed(
                        FailureKind.ANSWER_MALFORMED, "<" + other.name() + " xmlns='" + other.namespace() + "'>"))
                .orElseGet(() -> Outcome.seen(payload.flatMap(shape)));
    }

    private static <T> Outcome<Optional<T>> refused(StanzaError error) {
        return isNothingThere(error) ? Outcome.seen(Optional.empty()) : new Outcome.Failed<>(failure(error));
    }

    /** "Wait" means that it may be there later, as servers say of their components while these are away. */
    private static boolean isNothingThere(StanzaError error) {
        return NOTHING_THERE.contains(error.condition()) && !error.type().equals("wait");
    }

    private static Failure failure(StanzaError error) {
        FailureKind kind = switch (error.condition()) {
            case "remote-server-not-found" -> FailureKind.REMOTE_SERVER_NOT_FOUND;
            case "remote-server-timeout" -> FailureKind.REMOTE_SERVER_TIMED_OUT;
            default -> FailureKind.QUESTION_REFUSED;
        };
        return new Failure(kind, error.condition() + (error.text().isEmpty() ? "" : ": " + error.text()));
    }

    /** Whether the reply shows that stanzas go to the domain and back, whatever it says. */
    static Optional<Failure> unreachable(Reply reply) {
        return switch (reply) {
            case Reply.Failed(Failure failure) -> Optional.of(failure);
            case Reply.Refused(StanzaError error) ->
                Optional.of(error).filter(StanzaError::isBounce).map(Answers::failure);
            case Reply.Answered _ -> Optional.empty();
        };
    }
}
