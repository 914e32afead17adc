package org.xmppradar.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Pairs;
import reactor.core.publisher.Mono;

/** The page that explains why two domains can talk to each other, or cannot. */
@Controller("pairPage")
class PairController {

    private static final int LONGEST = 253;

    private final Pairs pairs;
    private final AsOf asOf;

    PairController(Pairs pairs, AsOf asOf) {
        this.pairs = pairs;
        this.asOf = asOf;
    }

    @GetMapping("/pair")
    Mono<Rendering> pair(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String at) {
        Rendering.Builder<?> page = Rendering.view("pair")
                .modelAttribute("from", Text.clean(from, LONGEST))
                .modelAttribute("to", Text.clean(to, LONGEST))
                .modelAttribute("at", at);
        if (from.isBlank() || to.isBlank()) {
            return Mono.just(page.build());
        }
        return pairs.find(DomainName.parse(from), DomainName.parse(to), asOf.read(at))
                .map(pair -> page.modelAttribute("pair", pair).build())
                .switchIfEmpty(Unknown.is("One of the two domains"));
    }
}
