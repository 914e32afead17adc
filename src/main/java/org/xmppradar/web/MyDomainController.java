package org.xmppradar.web;

import java.net.URI;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.xmppradar.map.Atlas;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Text;
import org.xmppradar.query.AsOf;
import org.xmppradar.query.ChangeFeed;
import org.xmppradar.query.ChangeFilter;
import org.xmppradar.query.DomainDocument;
import org.xmppradar.query.Domains;
import org.xmppradar.query.Outlook;
import org.xmppradar.query.Outlooks;
import reactor.core.publisher.Mono;

/** One's own domain at a glance, without any account: whoever has the address has the page. */
@Controller("myDomainPage")
class MyDomainController {

    private static final int CHANGES = 10;
    private static final int LONGEST = 40;

    private final Domains domains;
    private final Outlooks outlooks;
    private final ChangeFeed feed;
    private final Atlas atlas;
    private final AsOf asOf;

    MyDomainController(Domains domains, Outlooks outlooks, ChangeFeed feed, Atlas atlas, AsOf asOf) {
        this.domains = domains;
        this.outlooks = outlooks;
        this.feed = feed;
        this.atlas = atlas;
        this.asOf = asOf;
    }

    @GetMapping("/my")
    Mono<Rendering> which(@RequestParam(defaultValue = "") String domain) {
        return domain.isBlank()
                ? Mono.just(Rendering.view("my-domain").build())
                : moved(DomainName.parse(domain), HttpStatus.SEE_OTHER);
    }

    @GetMapping("/my/{name}")
    Mono<Rendering> domain(@PathVariable String name, @RequestParam(defaultValue = "") String at) {
        DomainName domain = DomainName.parse(name);
        return domain.ascii().equals(name) ? found(domain, at) : moved(domain, HttpStatus.PERMANENT_REDIRECT);
    }

    private Mono<Rendering> found(DomainName domain, String at) {
        Instant moment = asOf.read(at);
        return domains.find(domain, moment)
                .zipWhen(document -> outlooks.of(domain, document, moment))
                .flatMap(found -> Mono.zip(changes(domain), onMap(domain))
                        .map(more -> page(found.getT1(), found.getT2())
                                .modelAttribute("changes", more.getT1())
                                .modelAttribute("onMap", more.getT2())
                                .modelAttribute("at", Text.clean(at, LONGEST))
                                .modelAttribute("asked", !at.isBlank())
                                .build()))
                .switchIfEmpty(Mono.fromSupplier(() -> Unknown.domain(domain)));
    }

    private Mono<Boolean> onMap(DomainName domain) {
        return atlas.newest()
                .map(sheet -> sheet.nodes().containsKey(domain.ascii()))
                .defaultIfEmpty(false);
    }

    private Mono<MyChanges> changes(DomainName domain) {
        return Mono.zip(
                        feed.before(ChangeFilter.parse(ChangeFilter.Written.of(domain)), "", CHANGES),
                        feed.before(ChangeFilter.parse(ChangeFilter.Written.near(domain)), "", CHANGES),
                        feed.newest())
                .map(found -> new MyChanges(found.getT1(), found.getT2(), found.getT3()));
    }

    private static Rendering.Builder<?> page(DomainDocument document, Outlook outlook) {
        return Rendering.view("my")
                .modelAttribute("domain", document)
                .modelAttribute("outlook", outlook)
                .modelAttribute("linked", LinkGroup.of(outlook));
    }

    private static Mono<Rendering> moved(DomainName domain, HttpStatus status) {
        return Mono.just(Rendering.redirectTo(URI.create("/my/" + domain).toString())
                .status(status)
                .build());
    }
}
