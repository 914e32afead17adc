package org.xmppradar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.Authorities;
import org.xmppradar.query.AuthorityDocument;
import org.xmppradar.query.CertificateDocument;
import org.xmppradar.query.Certificates;
import org.xmppradar.query.HostDocument;
import org.xmppradar.query.Hosts;
import reactor.core.publisher.Mono;

/** What domains rest on, as JSON: hosts, certificates and who issued them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Infrastructure", description = "Hosts, certificates and certificate authorities")
class FactController {

    private static final int KEY_SHOWN = 80;

    private final Hosts hosts;
    private final Certificates certificates;
    private final Authorities authorities;
    private final AsOf asOf;
    private final Tags tags;

    FactController(Hosts hosts, Certificates certificates, Authorities authorities, AsOf asOf, Tags tags) {
        this.hosts = hosts;
        this.certificates = certificates;
        this.authorities = authorities;
        this.asOf = asOf;
        this.tags = tags;
    }

    @GetMapping("/hosts/{name}")
    @Operation(summary = "One host", description = "Its addresses, of now and of before, and the domains it serves.")
    Mono<ResponseEntity<HostDocument>> host(
            @PathVariable String name,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        HostName host = HostName.parse(name);
        return hosts.find(host, asOf.read(at)).map(tags::tagged).switchIfEmpty(Missing.is("The host " + host));
    }

    @GetMapping("/certificates/{sha256}")
    @Operation(summary = "One certificate", description = "By its SHA-256: what it says and which domains present it.")
    Mono<ResponseEntity<CertificateDocument>> certificate(
            @PathVariable String sha256,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        Fingerprint fingerprint = new Fingerprint(sha256.toLowerCase(Locale.ROOT));
        return certificates
                .find(fingerprint, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The certificate " + fingerprint));
    }

    @GetMapping("/authorities/{key}")
    @Operation(
            summary = "One certificate authority",
            description = "By its subject key identifier: the certificates it issued that domains present.")
    Mono<ResponseEntity<AuthorityDocument>> authority(
            @PathVariable String key,
            @Parameter(description = Descriptions.AT) @RequestParam(defaultValue = "") String at) {
        return authorities
                .find(key, asOf.read(at))
                .map(tags::tagged)
                .switchIfEmpty(Missing.is("The authority " + Text.clean(key, KEY_SHOWN)));
    }
}
