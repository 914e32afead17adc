package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Neighbourhood;
import org.xmppradar.query.Neighbourhoods;
import org.xmppradar.query.NodeId;
import reactor.core.publisher.Mono;

/** Parts of the graph as JSON. */
@RestController
@Tag(name = "Graph", description = "How domains, hosts, addresses, certificates, authorities and keys hang together")
class GraphController {

    private final Neighbourhoods neighbourhoods;
    private final AsOf asOf;
    private final Tags tags;

    GraphController(Neighbourhoods neighbourhoods, AsOf asOf, Tags tags) {
        this.neighbourhoods = neighbourhoods;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/api/v1/graph/neighbourhood")
    @Operation(
            summary = "What surrounds a node",
            description =
                    "Its neighbours; around a domain also those of its hosts and certificates. `neighbours` says how many"
                            + " a node has in all, which may be more than the limit lets through.")
    Mono<ResponseEntity<Neighbourhood>> neighbourhood(
            @Parameter(
                            description = "kind:key; kinds are domain, host, address, certificate, authority and key",
                            example = "domain:a.example")
                    @RequestParam
                    String node,
            @Parameter(description = "At most so many neighbours, 1 to 200") @RequestParam(defaultValue = "40")
                    int limit,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        NodeId centre = NodeId.parse(node);
        return neighbourhoods
                .around(centre, limit, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The node " + centre));
    }
}
