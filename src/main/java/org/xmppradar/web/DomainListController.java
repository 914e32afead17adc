package org.xmppradar.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.DomainFilter;
import org.xmppradar.query.DomainList;
import org.xmppradar.query.DomainListing;
import org.xmppradar.query.DomainOrder;
import org.xmppradar.query.DomainSearch;
import reactor.core.publisher.Mono;

/** The list of domains, all or found by a part of the name, by their state, and by what they are. */
@Controller
class DomainListController {

    private static final int PAGE = 50;
    private static final int LONGEST = 253;

    private final DomainList list;
    private final AsOf asOf;

    DomainListController(DomainList list, AsOf asOf) {
        this.list = list;
        this.asOf = asOf;
    }

    /** @param query has the facets, {@code f.software} and so on, as on the map */
    @GetMapping("/domains")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String at,
            @RequestParam MultiValueMap<String, String> query) {
        DomainFilter filter = DomainFilter.parse(Text.clean(q, LONGEST), status, query);
        DomainOrder order = DomainOrder.parse(sort);
        ListAddress address = new ListAddress(filter, "", Text.clean(at, LONGEST)).ordered(order.key());
        return list.counted(filter, order, after, PAGE, asOf.read(at))
                .map(listing -> page(listing, address, order, after)
                        .modelAttribute("q", Text.clean(q, LONGEST))
                        .modelAttribute("name", DomainName.tryParse(q))
                        .build());
    }

    private static Rendering.Builder<?> page(
            DomainListing listing, ListAddress address, DomainOrder order, String after) {
        DomainFilter filter = address.filter();
        return Rendering.view("domains")
                .modelAttribute("page", listing.page())
                .modelAttribute("facets", listing.facets())
                .modelAttribute(
                        "groups",
                        listing.facets()
                                .map(facets -> FacetGroup.of(facets, address))
                                .orElse(List.of()))
                .modelAttribute("filter", filter)
                .modelAttribute("status", filter.status())
                .modelAttribute("title", filter.status().isEmpty() ? "" : DomainSearch.titleOf(filter.status()))
                .modelAttribute("orders", DomainOrder.values())
                .modelAttribute("order", order)
                .modelAttribute("address", address)
                .modelAttribute("at", address.at())
                .modelAttribute("after", after);
    }
}
