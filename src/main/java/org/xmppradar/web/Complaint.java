package org.xmppradar.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import org.xmppradar.query.NotYet;
import org.xmppradar.query.TooSoon;

/**
 * What went wrong with a request, as a status and a sentence in the caller's terms.
 *
 * @param rest when to ask again, at the soonest; zero where that would not help
 */
record Complaint(HttpStatusCode status, String sentence, Duration rest) {

    private Complaint(HttpStatusCode status, String sentence) {
        this(status, sentence, Duration.ZERO);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);
    private static final int SHOWN = 60;

    static Complaint about(Throwable error) {
        return switch (error) {
            case InvalidName invalid -> new Complaint(HttpStatus.BAD_REQUEST, sentence(invalid.getMessage()));
            case TooSoon soon ->
                new Complaint(HttpStatus.SERVICE_UNAVAILABLE, sentence(soon.getMessage()), soon.remaining());
            case NotYet early -> new Complaint(HttpStatus.NOT_FOUND, sentence(early.getMessage()), early.remaining());
            case NoResourceFoundException _ -> nothingHere();
            case MissingRequestValueException missing ->
                new Complaint(
                        HttpStatus.BAD_REQUEST,
                        "The " + missing.getLabel() + " '" + missing.getName() + "' is missing.");
            case ServerWebInputException input -> new Complaint(HttpStatus.BAD_REQUEST, unreadable(input));
            case MethodNotAllowedException method ->
                new Complaint(
                        HttpStatus.METHOD_NOT_ALLOWED, method.getHttpMethod() + " is not possible at this address.");
            case ResponseStatusException status
            when status.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) && status.getReason() == null ->
                nothingHere();
            case ResponseStatusException status -> new Complaint(status.getStatusCode(), sentence(status.getReason()));
            default -> ours(error);
        };
    }

    private static Complaint nothingHere() {
        return new Complaint(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }

    private static String unreadable(ServerWebInputException input) {
        return input.getCause() instanceof TypeMismatchException mismatch
                ? "'" + Text.clean(String.valueOf(mismatch.getValue()), SHOWN) + "' is not a value that "
                        + (input.getMethodParameter() == null
                                ? "this parameter"
                                : "'" + input.getMethodParameter().getParameterName() + "'")
                        + " takes."
                : "The request could not be read.";
    }

    private static Complaint ours(Throwable error) {
        LOG.error("A request failed", error);
        return new Complaint(
                HttpStatus.INTERNAL_SERVER_ERROR, "The radar failed at this. That is ours to mend; its log says more.");
    }

    private static String sentence(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return "The request could not be answered.";
        }
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /** The status in words. */
    String title() {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error " + status.value() : known.getReasonPhrase();
    }
}
