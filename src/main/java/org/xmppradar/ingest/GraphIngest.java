package org.xmppradar.ingest;

import java.util.List;
import java.util.Map;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Written;
import org.xmppradar.observation.Visit;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what the graph knows of a batch's subjects, and writes the difference, in one transaction. The time of the next visit is
 * part of it, so that a process killed at any moment has either kept a visit whole and is done with it, or will make it again.
 */
final class GraphIngest implements Ingest {

    private final Graph graph;
    private final Policy policy;
    private final Consent consent;
    private final Calendar calendar;

    GraphIngest(Graph graph, Policy policy, Calendar calendar) {
        this.graph = graph;
        this.policy = policy;
        this.consent = new Consent(policy);
        this.calendar = calendar;
    }

    @Override
    public Mono<Written> write(List<Visit> visits) {
        List<Visit> allowed = visits.stream()
                .filter(visit -> policy.may(visit.domain(), Use.WRITE))
                .toList();
        return allowed.isEmpty()
                ? Mono.just(Written.NOTHING)
                : graph.write(transaction -> consent.filter(transaction, allowed)
                        .flatMap(filtered -> write(transaction, Batch.of(filtered))));
    }

    private Mono<Written> write(Graph.Transaction transaction, Batch batch) {
        Mono<Written> prepared = run(transaction, Steps.preparing(batch));
        Mono<Written> written = accounts(transaction, batch)
                .collectList()
                .flatMap(accounts -> run(transaction, Steps.of(accounts))
                        .flatMap(done -> number(transaction, accounts).map(done::plus)));
        return Flux.concat(prepared, written).reduce(Written.NOTHING, Written::plus);
    }

    /** After everything else: from here on other writers wait for this transaction to end. */
    private static Mono<Written> number(Graph.Transaction transaction, List<Account> accounts) {
        List<String> changes = Steps.changes(accounts);
        return changes.isEmpty()
                ? Mono.just(Written.NOTHING)
                : transaction.run("ingest/number-changes", Map.of("ids", changes));
    }

    private static Mono<Written> run(Graph.Transaction transaction, List<Step> steps) {
        return Flux.fromIterable(steps).concatMap(step -> step.run(transaction)).reduce(Written.NOTHING, Written::plus);
    }

    private Flux<Account> accounts(Graph.Transaction transaction, Batch batch) {
        return Flux.concat(
                transaction
                        .read("ingest/known-domains", batch.domainNames())
                        .map(known -> batch.domain(known, calendar)),
                transaction.read("ingest/known-hosts", batch.hostNames()).map(batch::host));
    }
}
