package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xmppradar.model.DomainName;
import org.xmppradar.source.Receipt;
import org.xmppradar.source.Submissions;
import reactor.core.publisher.Mono;

/** Takes names from programs. */
@RestController
@Tag(name = "Domains")
class SubmissionController {

    private final Submissions submissions;

    SubmissionController(Submissions submissions) {
        this.submissions = submissions;
    }

    /** A name as it was typed. */
    record Submission(@Nullable String name) {}

    /** What became of it. */
    record Taken(String name, String answer, String sentence) {}

    @PostMapping("/api/v1/domains")
    @Operation(
            summary = "Submit a domain",
            description =
                    "The radar will look at it soon (202), or knows it already (200). Refused (403) when this radar"
                            + " does not visit it. A client may submit only so many an hour (429). Nothing is taken while"
                            + " the radar's disk is full (503).")
    Mono<ResponseEntity<Taken>> submit(@RequestBody Submission submission) {
        String written = submission.name() == null ? "" : submission.name();
        return submissions.submit(DomainName.parse(written), "typed").map(SubmissionController::answer);
    }

    private static ResponseEntity<Taken> answer(Receipt receipt) {
        Receipt.Answer answer = receipt.answer();
        Taken taken = new Taken(receipt.name().ascii(), answer.name().toLowerCase(Locale.ROOT), answer.sentence());
        return switch (answer) {
            case ACCEPTED -> ResponseEntity.accepted().body(taken);
            case KNOWN -> ResponseEntity.ok(taken);
            case REFUSED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN, answer.sentence());
            case NO_ROOM -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, answer.sentence());
        };
    }
}
