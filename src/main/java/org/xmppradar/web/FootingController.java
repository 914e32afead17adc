package org.xmppradar.web;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Authorities;
import org.xmppradar.query.Footing;
import org.xmppradar.query.FootingDocument;
import org.xmppradar.query.Grounds;
import reactor.core.publisher.Mono;

/** The pages of what many domains stand on: a certificate authority, a software, a hosting network. */
@Controller("footingPages")
class FootingController {

    private static final int PAGE = 50;
    private static final int LONGEST = 300;

    private final Authorities authorities;
    private final Grounds grounds;
    private final FootingHistory history;
    private final AsOf asOf;

    FootingController(Authorities authorities, Grounds grounds, FootingHistory history, AsOf asOf) {
        this.authorities = authorities;
        this.grounds = grounds;
        this.history = history;
        this.asOf = asOf;
    }

    @GetMapping("/software/{key}")
    Mono<Rendering> software(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String at) {
        return page(Footing.SOFTWARE, key, after, at);
    }

    @GetMapping("/network/{key}")
    Mono<Rendering> network(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String at) {
        return page(Footing.NETWORK, key, after, at);
    }

    /** An authority has certificates also where nobody stands on it. */
    @GetMapping("/ca/{key}")
    Mono<Rendering> authority(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String at) {
        Instant moment = asOf.read(at);
        Mono<Optional<FootingDocument>> footing = grounds.find(Footing.AUTHORITY, key, after, PAGE, moment)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return authorities
                .find(key, moment)
                .switchIfEmpty(Unknown.is("This authority"))
                .zipWhen(_ -> Mono.zip(footing, history.of(Footing.AUTHORITY, key, moment)))
                .map(found -> view(
                                "authority",
                                found.getT2().getT1(),
                                found.getT2().getT2(),
                                after,
                                at)
                        .modelAttribute("authority", found.getT1())
                        .build());
    }

    private Mono<Rendering> page(Footing kind, String key, String after, String at) {
        Instant moment = asOf.read(at);
        String what = kind == Footing.SOFTWARE ? "A domain with this software" : "A domain in this network";
        return grounds.find(kind, key, after, PAGE, moment)
                .switchIfEmpty(Unknown.is(what))
                .zipWhen(document -> history.of(kind, document.key(), moment))
                .map(found -> view("footing", Optional.of(found.getT1()), found.getT2(), after, at)
                        .build());
    }

    private static Rendering.Builder<?> view(
            String name, Optional<FootingDocument> footing, FootingHistory.History history, String after, String at) {
        Rendering.Builder<?> page =
                Rendering.view(name).modelAttribute("history", history).modelAttribute("at", Text.clean(at, LONGEST));
        footing.ifPresent(document -> page.modelAttribute("footing", document)
                .modelAttribute("view", FootingView.of(document, after, Text.clean(at, LONGEST))));
        return page;
    }
}
