package org.xmppradar.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
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
        Mono<Written> written = Flux.concat(domains(transaction, batch), hosts(transaction, batch))
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

    private Flux<Account> domains(Graph.Transaction transaction, Batch batch) {
        return transaction
                .read("ingest/known-domains", batch.domainNames())
                .collectList()
                .flatMapMany(known -> accounts(
                        known,
                        row -> batch.domain(row, calendar),
                        names -> transaction.read("ingest/facts-of-domains", names)));
    }

    private static Flux<Account> hosts(Graph.Transaction transaction, Batch batch) {
        return transaction
                .read("ingest/known-hosts", batch.hostNames())
                .collectList()
                .flatMapMany(known ->
                        accounts(known, batch::host, names -> transaction.read("ingest/facts-of-hosts", names)));
    }

    /** Most subjects are as they were, which shows without reading their facts; for the others they are read. Sorted by name. */
    private static Flux<Account> accounts(
            List<Row> known, Function<Row, Account> account, Function<Map<String, Object>, Flux<Row>> facts) {
        Map<String, Row> rows = known.stream().collect(Collectors.toMap(row -> row.text("name"), row -> row));
        List<Account> accounts = known.stream().map(account).toList();
        List<String> lacking = accounts.stream()
                .filter(each -> each.ledger().isLacking())
                .map(Account::name)
                .toList();
        Flux<Account> read = lacking.isEmpty()
                ? Flux.empty()
                : facts.apply(Map.of("names", lacking))
                        .map(row -> account.apply(
                                rows.getOrDefault(row.text("name"), row).with(row)));
        return Flux.fromIterable(accounts)
                .filter(each -> !each.ledger().isLacking())
                .concatWith(read)
                .sort(Comparator.comparing(Account::name));
    }
}
