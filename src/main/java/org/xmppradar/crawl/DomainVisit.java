package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xmppradar.certificate.DaneRecords;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.Visit;
import org.xmppradar.probe.dns.DnsProbe;
import org.xmppradar.probe.dns.DnsSight;
import org.xmppradar.probe.dns.Door;
import org.xmppradar.probe.stream.StreamProbe;
import org.xmppradar.probe.stream.TlsSurveyor;
import org.xmppradar.probe.web.WebProbe;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Visits a domain: its DNS first, then every door that the DNS names and, beside them, its web server and, over XMPP itself, the
 * domain.
 *
 * <p>A visit ends within 120 s of work, however many doors a domain has and however slowly they open (threats.md X5): the DNS
 * gets 30 s, a door 40 s, and no door is begun once {@value #AT_ONCE} lanes have spent 50 s each; the
 * web gets 10 s a document, 60 s in all. Waiting for our own politeness does not count.
 */
@Component
final class DomainVisit implements DomainProbe {

    private static final Logger LOG = LoggerFactory.getLogger(DomainVisit.class);
    private static final int AT_ONCE = 4;
    private static final long ALLOWANCE =
            Duration.ofSeconds(50).multipliedBy(AT_ONCE).toNanos();

    private final DnsProbe dns;
    private final StreamProbe streams;
    private final TlsSurveyor surveyor;
    private final WebProbe web;
    private final InBandProbe inBand;
    private final Clock clock;

    DomainVisit(
            DnsProbe dns, StreamProbe streams, TlsSurveyor surveyor, WebProbe web, InBandProbe inBand, Clock clock) {
        this.dns = dns;
        this.streams = streams;
        this.surveyor = surveyor;
        this.web = web;
        this.inBand = inBand;
        this.clock = clock;
    }

    @Override
    public Mono<Visit> visit(DomainName domain) {
        return Mono.defer(() -> {
            Instant started = clock.instant();
            return dns.look(domain)
                    .flatMap(sight -> look(domain, sight))
                    .onErrorResume(broken -> Mono.just(internal(domain, broken)))
                    .map(observations -> new Visit(domain, started, clock.instant(), observations));
        });
    }

    private Mono<List<Observation>> look(DomainName domain, DnsSight sight) {
        return Mono.zip(knock(domain, sight), web(domain, sight), inBand(domain, sight))
                .map(seen -> {
                    List<Observation> all = new ArrayList<>(sight.observations());
                    all.addAll(seen.getT1());
                    all.addAll(seen.getT2());
                    all.addAll(seen.getT3());
                    return all;
                });
    }

    private Mono<List<Observation>> knock(DomainName domain, DnsSight sight) {
        AtomicLong spent = new AtomicLong();
        return Flux.fromIterable(sight.doors())
                .flatMapSequential(door -> knock(domain, door, spent), AT_ONCE)
                .collectList();
    }

    /** Host metadata stands beside SRV records, not below them (XEP-0156 2), so every name that exists is asked. */
    private Mono<List<Observation>> web(DomainName domain, DnsSight sight) {
        return sight.answers()
                ? web.look(domain)
                : Mono.just(sight.isOfNoSuchDomain() ? web.ofNoSuchDomain(domain) : List.of());
    }

    /** Servers on the way find their own way to it, so every name that exists is asked. */
    private Mono<List<Observation>> inBand(DomainName domain, DnsSight sight) {
        return sight.answers() ? inBand.look(domain) : Mono.just(List.of());
    }

    private Flux<Observation> knock(DomainName domain, Door door, AtomicLong spent) {
        if (door.obstacle().isPresent()) {
            return Flux.just(blocked(domain, door, door.obstacle()));
        }
        if (spent.get() > ALLOWANCE) {
            LOG.info("{} has taken too long: {} is left for the next visit", domain, door.endpoint());
            return Flux.empty();
        }
        return streams.visit(domain, door.endpoint(), door.addresses(), new DaneRecords(door.tlsa(), door.secure()))
                .doOnNext(visit -> spent.addAndGet(visit.took().toNanos()))
                .flatMapMany(visit -> Flux.concat(Mono.just(visit), surveyor.survey(visit)));
    }

    private StreamVisit blocked(DomainName domain, Door door, Optional<Failure> obstacle) {
        return new StreamVisit(
                domain,
                door.endpoint(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                obstacle,
                List.of(),
                Duration.ZERO,
                clock.instant());
    }

    /** The probes never fail; should one do so all the same, the domain is told apart from one that was seen. */
    private List<Observation> internal(DomainName domain, Throwable broken) {
        LOG.error("visiting {} failed", domain, broken);
        return List.of(new ServiceRecords(
                domain,
                Service.C2S,
                Transport.STARTTLS,
                Outcome.failed(FailureKind.INTERNAL, broken.toString()),
                clock.instant()));
    }
}
