package org.xmppradar.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.HostName;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Certificates;
import org.xmppradar.query.Hosts;
import reactor.core.publisher.Mono;

/** The pages of what domains rest on: hosts and certificates. */
@Controller("factPages")
class FactController {

    private final Hosts hosts;
    private final Certificates certificates;
    private final AsOf asOf;

    FactController(Hosts hosts, Certificates certificates, AsOf asOf) {
        this.hosts = hosts;
        this.certificates = certificates;
        this.asOf = asOf;
    }

    @GetMapping("/host/{name}")
    Mono<Rendering> host(@PathVariable String name, @RequestParam(defaultValue = "") String at) {
        HostName host = HostName.parse(name);
        return hosts.find(host, asOf.read(at))
                .map(document -> page("host", document))
                .switchIfEmpty(Unknown.is("The host " + host));
    }

    @GetMapping("/certificate/{sha256}")
    Mono<Rendering> certificate(@PathVariable String sha256, @RequestParam(defaultValue = "") String at) {
        return certificates
                .find(new Fingerprint(sha256.toLowerCase(Locale.ROOT)), asOf.read(at))
                .map(document -> page("certificate", document))
                .switchIfEmpty(Unknown.is("The certificate " + sha256));
    }

    private static Rendering page(String view, Object document) {
        return Rendering.view(view).modelAttribute(view, document).build();
    }
}
