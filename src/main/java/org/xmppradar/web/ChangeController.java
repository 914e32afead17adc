package org.xmppradar.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.query.ChangeFeed;
import org.xmppradar.query.ChangeFilter;
import org.xmppradar.query.ChangeKind;
import org.xmppradar.query.ChangePage;
import reactor.core.publisher.Mono;

/** The page of what changed, newest first; it grows while it is open. */
@Controller("changePages")
class ChangeController {

    private static final int PAGE = 50;

    private final ChangeFeed feed;

    ChangeController(ChangeFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/changes")
    Mono<Rendering> changes(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String software,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String near) {
        ChangeFilter.Written written =
                new ChangeFilter.Written(domain, authority, software, host, kind, scope, service, network, near);
        ChangeFilter filter = ChangeFilter.parse(written);
        return feed.newest()
                .zipWhen(_ -> feed.before(filter, before, PAGE))
                .map(found -> page(written, filter, before, found.getT1(), found.getT2()));
    }

    private static Rendering page(
            ChangeFilter.Written written, ChangeFilter filter, String before, String newest, ChangePage page) {
        return Rendering.view("changes")
                .modelAttribute("page", page)
                .modelAttribute("filter", written)
                .modelAttribute("kind", filter.kind().map(ChangeKind::key).orElse(""))
                .modelAttribute("all", filter.isEmpty())
                .modelAttribute("kinds", List.of(ChangeKind.values()))
                .modelAttribute("before", before)
                .modelAttribute("newest", newest)
                .build();
    }
}
