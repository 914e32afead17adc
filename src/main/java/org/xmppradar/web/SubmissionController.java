package org.xmppradar.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.xmppradar.model.DomainName;
import org.xmppradar.source.Receipt;
import org.xmppradar.source.Submissions;
import reactor.core.publisher.Mono;

/** Takes a name from the form and leads to its page. */
@Controller("submissionForm")
class SubmissionController {

    private final Submissions submissions;

    SubmissionController(Submissions submissions) {
        this.submissions = submissions;
    }

    @PostMapping("/domains")
    Mono<Rendering> submit(ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> form.getFirst("name") == null ? "" : form.getFirst("name"))
                .flatMap(written -> submissions.submit(DomainName.parse(written), "typed"))
                .map(SubmissionController::answer);
    }

    private static Rendering answer(Receipt receipt) {
        return switch (receipt.answer()) {
            case REFUSED -> throw failed(HttpStatus.FORBIDDEN, receipt);
            case NO_ROOM -> throw failed(HttpStatus.SERVICE_UNAVAILABLE, receipt);
            case ACCEPTED, KNOWN ->
                Rendering.redirectTo("/domain/" + receipt.name())
                        .status(HttpStatus.SEE_OTHER)
                        .build();
        };
    }

    private static ResponseStatusException failed(HttpStatus status, Receipt receipt) {
        return new ResponseStatusException(status, receipt.answer().sentence());
    }
}
