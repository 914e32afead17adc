package org.xmppradar.probe.xmpp;

import java.time.Clock;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.CardFormat;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.InBand.PublishedLinks;
import org.xmppradar.observation.InBand.ServerCard;
import org.xmppradar.observation.InBand.ServiceSize;
import org.xmppradar.observation.InBand.SoftwareVersion;
import org.xmppradar.observation.Outcome;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that is asked of a domain which has answered, what matters most first. */
final class Visit {

    private final Questions questions;
    private final DomainName domain;
    private final Optional<EntityInfo> info;
    private final Clock clock;
    private final Walk walk;

    Visit(Questions questions, DomainName domain, Optional<EntityInfo> info, Clock clock) {
        this.questions = questions;
        this.domain = domain;
        this.info = info;
        this.clock = clock;
        this.walk = new Walk(questions, domain, clock);
    }

    /** Sizes come last: a service without pages may answer with more than our stream lets pass, and then nothing comes after it. */
    Flux<InBand> onwards() {
        return Flux.concat(
                version(domain),
                Flux.fromArray(CardFormat.values()).concatMap(this::card, 1),
                walk.from(info.filter(known -> known.advertises(Queries.PAGES)).isPresent()),
                Mono.defer(this::links),
                Flux.defer(this::versions),
                Flux.defer(this::sizes));
    }

    private Mono<InBand> version(DomainName entity) {
        Element asked = Queries.version();
        return questions
                .ask(entity, asked)
                .map(reply -> new SoftwareVersion(
                        domain, entity, Answers.read(reply, asked, VersionShape::of), clock.instant()));
    }

    private Mono<InBand> card(CardFormat format) {
        Element asked = Queries.card(format);
        return questions
                .ask(domain, asked)
                .map(reply -> new ServerCard(
                        domain,
                        format,
                        Answers.read(reply, asked, said -> CardShape.of(format, said)),
                        clock.instant()));
    }

    /** That a node is there is no consent: users can make nodes too (XEP-0485 7). Only the feature is. */
    private Mono<InBand> links() {
        Optional<LinksNode> node = info.filter(known -> known.advertises(EntityInfo.SERVER_INFORMATION))
                .flatMap(known -> LinksNode.of(known, walk.services()));
        if (node.isEmpty()) {
            return Mono.just(new PublishedLinks(domain, Outcome.seen(Optional.empty()), clock.instant()));
        }
        LinksNode place = node.get();
        if (!place.service().isWithin(domain)) {
            String service = place.service().ascii();
            return Mono.just(
                    new PublishedLinks(domain, Outcome.failed(FailureKind.FOREIGN_SERVICE, service), clock.instant()));
        }
        return links(place);
    }

    private Mono<InBand> links(LinksNode place) {
        Element asked = Queries.newest(place.node());
        return questions
                .ask(place.service(), asked)
                .map(reply -> new PublishedLinks(
                        domain, Answers.read(reply, asked, said -> Links.of(domain, said)), clock.instant()));
    }

    private Flux<InBand> versions() {
        return Flux.fromIterable(walk.services().entrySet())
                .filter(each -> each.getValue().advertises(Queries.VERSION))
                .concatMap(each -> version(each.getKey()), 1);
    }

    private Flux<InBand> sizes() {
        Element asked = Sizes.question();
        return Flux.fromIterable(walk.services().entrySet())
                .filter(each -> Sizes.areOf(each.getValue()))
                .concatMap(
                        each -> questions
                                .ask(each.getKey(), asked)
                                .map(reply -> new ServiceSize(
                                        domain, each.getKey(), Answers.read(reply, asked, Sizes::of), clock.instant())),
                        1);
    }
}
