package org.xmppradar.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Between;
import org.xmppradar.query.DomainDiff;
import org.xmppradar.query.DomainDiffs;
import org.xmppradar.query.FederationDiffs;
import org.xmppradar.query.ScopeDiff;
import reactor.core.publisher.Mono;

/** The pages that hold two moments side by side: of one domain, and of the federation. */
@Controller("diffPages")
class DiffController {

    private static final int LONGEST = 40;

    private final DomainDiffs domains;
    private final FederationDiffs federation;
    private final AsOf asOf;

    DiffController(DomainDiffs domains, FederationDiffs federation, AsOf asOf) {
        this.domains = domains;
        this.federation = federation;
        this.asOf = asOf;
    }

    @GetMapping({"/domain/{name}/diff", "/domains/{name}/diff"})
    Mono<Rendering> domain(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        DomainName domain = DomainName.parse(name);
        Rendering.Builder<?> page = page("domain-diff", from, to).modelAttribute("domain", domain);
        return compared(
                page,
                from,
                to,
                between -> domains.find(domain, between)
                        .<Rendering>map(diff -> page.modelAttribute("diff", diff)
                                .modelAttribute("kinds", byKind(diff))
                                .build())
                        .switchIfEmpty(Unknown.is("The domain " + domain)));
    }

    @GetMapping("/diff")
    Mono<Rendering> federation(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Rendering.Builder<?> page = page("diff", from, to);
        return compared(
                page,
                from,
                to,
                between -> federation
                        .find(between)
                        .map(diff -> page.modelAttribute("diff", diff).build()));
    }

    private static Rendering.Builder<?> page(String view, String from, String to) {
        return Rendering.view(view)
                .modelAttribute("from", Text.clean(from, LONGEST))
                .modelAttribute("to", Text.clean(to, LONGEST));
    }

    /** Moments that cannot be compared are told beside the form, where they can be mended. */
    private Mono<Rendering> compared(
            Rendering.Builder<?> page, String from, String to, Function<Between, Mono<Rendering>> show) {
        try {
            return show.apply(asOf.between(from, to));
        } catch (InvalidName wrong) {
            return Mono.just(page.status(HttpStatus.BAD_REQUEST)
                    .modelAttribute("message", Complaint.about(wrong).sentence())
                    .build());
        }
    }

    private static Map<String, List<ScopeDiff>> byKind(DomainDiff diff) {
        return diff.scopes().stream()
                .collect(Collectors.groupingBy(ScopeDiff::title, LinkedHashMap::new, Collectors.toList()));
    }
}
