package org.xmppradar.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppradar.graph.Graph;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.InBand.PublishedLinks;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.Visit;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;
import reactor.core.publisher.Mono;

/**
 * Takes out of visits the names of others that may not be written: links with those that did not opt in to be named become a number
 * (XEP-0485, threats.md E4), and suppressed names go (E2).
 */
final class Consent {

    private final Policy policy;

    Consent(Policy policy) {
        this.policy = policy;
    }

    /** The visits as they may be written. */
    Mono<List<Visit>> filter(Graph.Transaction transaction, List<Visit> visits) {
        Set<String> named = new HashSet<>();
        visits.forEach(visit -> visit.observations().forEach(seen -> named.addAll(names(seen))));
        Mono<Set<String>> willing = named.isEmpty()
                ? Mono.just(Set.of())
                : transaction
                        .read("ingest/willing", Map.of("names", List.copyOf(named)))
                        .single()
                        .map(row -> Set.copyOf(row.texts("willing")));
        return willing.map(
                all -> visits.stream().map(visit -> filtered(visit, all)).toList());
    }

    private static List<String> names(Observation seen) {
        return seen instanceof PublishedLinks links
                        && links.answer() instanceof Outcome.Seen<Optional<Federation>>(Optional<Federation> said)
                ? said.stream()
                        .flatMap(federation -> federation.named().stream())
                        .map(remote -> remote.name().ascii())
                        .toList()
                : List.of();
    }

    private Visit filtered(Visit visit, Set<String> willing) {
        List<Observation> kept = visit.observations().stream()
                .map(seen -> filtered(seen, willing))
                .toList();
        return new Visit(visit.domain(), visit.startedAt(), visit.finishedAt(), kept);
    }

    private Observation filtered(Observation seen, Set<String> willing) {
        return switch (seen) {
            case PublishedLinks links ->
                new PublishedLinks(
                        links.domain(),
                        mapped(
                                links.answer(),
                                federation -> federation.namingOnly(
                                        remote -> willing.contains(remote.ascii()) && policy.may(remote, Use.WRITE))),
                        links.at());
            case DiscoItems items ->
                new DiscoItems(items.domain(), items.entity(), mapped(items.answer(), this::allowed), items.at());
            default -> seen;
        };
    }

    private ItemList allowed(ItemList items) {
        return new ItemList(
                allowed(items.services()), allowed(items.claims()), items.addresses(), items.nodes(), items.total());
    }

    private List<ListedDomain> allowed(List<ListedDomain> listed) {
        return listed.stream()
                .filter(each -> policy.may(each.name(), Use.WRITE))
                .toList();
    }

    /** What is done to whatever was seen. */
    @FunctionalInterface
    private interface Change<T> {
        T of(T said);
    }

    private static <T> Outcome<Optional<T>> mapped(Outcome<Optional<T>> answer, Change<T> change) {
        return switch (answer) {
            case Outcome.Seen<Optional<T>>(Optional<T> said) -> Outcome.seen(said.map(change::of));
            case Outcome.Failed<Optional<T>> failed -> failed;
        };
    }
}
