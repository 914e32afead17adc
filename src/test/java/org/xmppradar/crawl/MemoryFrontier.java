package org.xmppradar.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.FrontierSize;
import org.xmppradar.frontier.Placed;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A frontier where every name is due until it was written. */
final class MemoryFrontier implements Frontier {

    private final Set<DomainName> due = new ConcurrentSkipListSet<>();
    private final Set<DomainName> known = new ConcurrentSkipListSet<>();
    private final Set<DomainName> leased = new ConcurrentSkipListSet<>();
    private final Set<DomainName> postponed = new ConcurrentSkipListSet<>();

    private final Predicate<DomainName> written;

    /** Every name is due once. */
    MemoryFrontier(int names) {
        this(names, _ -> true);
    }

    MemoryFrontier(int names, Predicate<DomainName> written) {
        this.written = written;
        for (int i = 0; i < names; i++) {
            due.add(Federation.name(i));
        }
        known.addAll(due);
    }

    Set<DomainName> leased() {
        return Set.copyOf(leased);
    }

    Set<DomainName> postponed() {
        return Set.copyOf(postponed);
    }

    @Override
    public Flux<Placed> offer(Collection<FoundName> names) {
        return Flux.fromIterable(names).map(found -> {
            boolean isNew = known.add(found.name()) && due.add(found.name());
            return new Placed(found.name(), isNew, Federation.NOW);
        });
    }

    @Override
    public Flux<DomainName> due(int limit) {
        return Flux.defer(() -> Flux.fromIterable(due).take(limit).doOnNext(this::lease));
    }

    private void lease(DomainName name) {
        due.remove(name);
        leased.add(name);
    }

    @Override
    public void release(DomainName name) {
        leased.remove(name);
        if (!written.test(name)) {
            due.add(name);
        }
    }

    @Override
    public Mono<Void> postpone(DomainName name, Instant until) {
        return Mono.fromRunnable(() -> postponed.add(name));
    }

    @Override
    public Mono<FrontierSize> size() {
        return Mono.just(new FrontierSize(known.size(), due.size()));
    }
}
