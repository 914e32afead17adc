package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Expiries;
import org.xmppradar.query.ExpiryDocument;
import org.xmppradar.query.MigrationDocument;
import org.xmppradar.query.Migrations;
import reactor.core.publisher.Mono;

/** What is about to end, and who has moved, as JSON. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "The whole")
class MovementController {

    private final Expiries expiries;
    private final Migrations migrations;
    private final AsOf asOf;
    private final Tags tags;

    MovementController(Expiries expiries, Migrations migrations, AsOf asOf, Tags tags) {
        this.expiries = expiries;
        this.migrations = migrations;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/expiry")
    @Operation(
            summary = "When certificates end",
            description =
                    "Of those that domains present now: how many end on each day, who issued them, some of the domains; and"
                            + " those that have ended already and are still served.")
    Mono<ResponseEntity<ExpiryDocument>> expiry(
            @Parameter(description = "The first day, such as 2026-11-23; today when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last day; 90 days after the first when left out")
                    @RequestParam(defaultValue = "")
                    String to) {
        LocalDate first = asOf.day(from);
        LocalDate last = to.isBlank() ? first.plusDays(90) : asOf.day(to);
        return expiries.between(first, last).map(tags::tagged);
    }

    @GetMapping("/migrations")
    @Operation(
            summary = "Who moved between two instants",
            description =
                    "Of the domains that could be reached at both: from which software, authority, host, network or DNS"
                            + " provider to which. A domain counts where most of its ways stand."
                            + Descriptions.REST)
    Mono<ResponseEntity<MigrationDocument>> migrations(
            @Parameter(description = "software, authority, host, network or dns") @RequestParam String kind,
            @Parameter(description = "As `at` elsewhere; 90 days before `to` when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String to) {
        Instant last = asOf.read(to);
        return migrations.between(kind, asOf.before(last, from), last).map(tags::tagged);
    }
}
