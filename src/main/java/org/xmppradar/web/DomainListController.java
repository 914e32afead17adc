package org.xmppradar.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.DomainPage;
import org.xmppradar.query.DomainSearch;
import reactor.core.publisher.Mono;

/** The list of domains, all or found by a part of the name or by their state. */
@Controller
class DomainListController {

    private static final int PAGE = 50;
    private static final int LONGEST = 253;

    private final DomainSearch search;
    private final AsOf asOf;

    DomainListController(DomainSearch search, AsOf asOf) {
        this.search = search;
        this.asOf = asOf;
    }

    @GetMapping("/domains")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String after) {
        String text = Text.clean(q, LONGEST);
        String kind = Text.clean(status, LONGEST);
        Mono<DomainPage> found = kind.isEmpty()
                ? search.find(text, after, PAGE, asOf.read(""))
                : search.standing(kind, after, PAGE, asOf.read(""));
        return found.map(page -> Rendering.view("domains")
                .modelAttribute("page", page)
                .modelAttribute("q", text)
                .modelAttribute("status", kind)
                .modelAttribute("title", kind.isEmpty() ? "" : DomainSearch.titleOf(kind))
                .modelAttribute("after", after)
                .modelAttribute("name", DomainName.tryParse(text))
                .build());
    }
}
