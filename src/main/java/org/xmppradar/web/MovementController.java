package org.xmppradar.web;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Expiries;
import org.xmppradar.query.ExpiryDocument;
import org.xmppradar.query.Footing;
import org.xmppradar.query.Migrations;
import reactor.core.publisher.Mono;

/** The pages of what is about to end and of who has moved. */
@Controller("movementPages")
class MovementController {

    private static final int DAYS = 90;
    private static final int LONGEST = 40;

    private final Expiries expiries;
    private final Migrations migrations;
    private final AsOf asOf;

    MovementController(Expiries expiries, Migrations migrations, AsOf asOf) {
        this.expiries = expiries;
        this.migrations = migrations;
        this.asOf = asOf;
    }

    @GetMapping("/expiry")
    Mono<Rendering> expiry(@RequestParam(defaultValue = "") String from) {
        LocalDate first = asOf.day(from);
        return expiries.between(first, first.plusDays(DAYS)).map(MovementController::calendar);
    }

    private static Rendering calendar(ExpiryDocument expiry) {
        return Rendering.view("expiry")
                .modelAttribute("expiry", expiry)
                .modelAttribute("weeks", CalendarDay.weeks(expiry))
                .modelAttribute(
                        "domains",
                        expiry.days().stream()
                                .mapToLong(ExpiryDocument.Day::domains)
                                .sum())
                .build();
    }

    @GetMapping("/migrations")
    Mono<Rendering> migrations(
            @RequestParam(defaultValue = "software") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Instant last = asOf.read(to);
        return migrations
                .between(kind, asOf.before(last, from), last)
                .map(document -> Rendering.view("migrations")
                        .modelAttribute("migrations", document)
                        .modelAttribute(
                                "counts",
                                document.flows().stream()
                                        .map(flow -> flow.domains())
                                        .toList())
                        .modelAttribute("kinds", Footing.values())
                        .modelAttribute("from", Text.clean(from, LONGEST))
                        .modelAttribute("to", Text.clean(to, LONGEST))
                        .build());
    }
}
