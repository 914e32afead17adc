package org.xmppradar.crawl;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.xmppradar.ingest.Seen;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.SubjectName;
import org.xmppradar.observation.Visit;
import reactor.core.publisher.Mono;

/**
 * Domains {@code d0.example}, {@code d1.example}, … where the certificate of each names its two children, like a heap: from one
 * name all can be found. The same domain always looks the same.
 */
final class Federation implements DomainProbe {

    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final int size;
    private final Queue<DomainName> begun = new ConcurrentLinkedQueue<>();
    private final Map<DomainName, Mono<Visit>> strange = new ConcurrentSkipListMap<>();

    Federation(int size) {
        this.size = size;
    }

    static DomainName name(int number) {
        return DomainName.parse("d" + number + ".example");
    }

    /** Makes one domain behave otherwise. */
    void make(int number, Mono<Visit> behaviour) {
        strange.put(name(number), behaviour);
    }

    /** Whose visits were begun, in order. */
    List<DomainName> begun() {
        return List.copyOf(begun);
    }

    @Override
    public Mono<Visit> visit(DomainName domain) {
        begun.add(domain);
        return strange.getOrDefault(domain, Mono.fromSupplier(() -> look(domain)));
    }

    private Visit look(DomainName domain) {
        int number = Integer.parseInt(domain.ascii().substring(1, domain.ascii().indexOf('.')));
        SubjectName[] children = List.of(2 * number + 1, 2 * number + 2).stream()
                .filter(child -> child < size)
                .map(child -> new SubjectName(SubjectName.Type.SRV, "_xmpp-server." + name(child)))
                .toArray(SubjectName[]::new);
        String host = "h" + number % 7 + ".example";
        return Seen.of(domain.ascii(), NOW.plusMillis(number * 10L))
                .srv(host)
                .addresses(host, "192.0.2." + number % 7)
                .stream(host, Seen.certificate("certificate " + number, children), "bind")
                .visit();
    }
}
