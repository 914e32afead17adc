package org.xmppradar.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What makes the graph agree with the accounts of a batch: statements with their rows, in the order in which they must run. */
final class Steps {

    private Steps() {}

    /** Brings the subjects into being, and locks them, so that nobody else changes what is about to be read. */
    static List<Step> preparing(Batch batch) {
        return List.of(new Step("ingest/domains", batch.domainRows()), new Step("ingest/hosts", batch.hostRows()));
    }

    /** Certificates first, as the links to them look for them; what the nodes themselves are given last. */
    static List<Step> of(List<Account> accounts) {
        return Stream.of(
                        certificates(accounts),
                        facts(accounts),
                        endings(accounts),
                        changed(accounts),
                        concerns(accounts),
                        nodes(accounts))
                .flatMap(steps -> steps)
                .toList();
    }

    private static Stream<Step> certificates(List<Account> accounts) {
        List<Map<String, Object>> presented = facts(accounts, FactType.PRESENTS);
        return Stream.of(new Step("ingest/certificates", presented), new Step("ingest/issued-by", presented));
    }

    private static Stream<Step> facts(List<Account> accounts) {
        return Stream.of(FactType.values()).map(type -> new Step(type.statement(), facts(accounts, type)));
    }

    private static List<Map<String, Object>> facts(List<Account> accounts, FactType type) {
        return accounts.stream()
                .flatMap(account -> account.ledger().begun().stream()
                        .filter(begun -> begun.fact().type() == type)
                        .map(begun -> Rows.begun(account.subject(), begun)))
                .toList();
    }

    private static Stream<Step> endings(List<Account> accounts) {
        return Stream.of(
                new Step("ingest/domain-facts-end", endings(accounts, true)),
                new Step("ingest/host-facts-end", endings(accounts, false)));
    }

    private static List<Map<String, Object>> endings(List<Account> accounts, boolean ofDomains) {
        return accounts.stream()
                .filter(account -> account.isOfDomain() == ofDomains)
                .filter(account -> !account.ledger().ended().isEmpty())
                .map(account -> Rows.ended(account.subject(), account.ledger().ended()))
                .toList();
    }

    private static Stream<Step> changed(List<Account> accounts) {
        return Stream.of(
                new Step("ingest/domain-changed", changeRows(accounts, true)),
                new Step("ingest/host-changed", changeRows(accounts, false)));
    }

    private static List<Map<String, Object>> changeRows(List<Account> accounts, boolean ofDomains) {
        return accounts.stream()
                .filter(account -> account.isOfDomain() == ofDomains)
                .flatMap(account ->
                        account.ledger().changes().stream().map(change -> Rows.changed(account.subject(), change)))
                .toList();
    }

    private static Stream<Step> concerns(List<Account> accounts) {
        return Stream.of(
                new Step("ingest/concerns-authorities", concerns(accounts, Concerns::certificates)),
                new Step("ingest/concerns-software", concerns(accounts, Concerns::software)),
                new Step("ingest/concerns-hosts", concerns(accounts, Concerns::hosts)));
    }

    /** Sorted by what they are about, as many changes are about few nodes. */
    private static List<Map<String, Object>> concerns(List<Account> accounts, Function<Concerns, Set<String>> about) {
        return accounts.stream()
                .flatMap(account -> account.ledger().changes().stream()
                        .flatMap(change -> about.apply(change.concerns()).stream()
                                .map(target -> Rows.concerned(account.subject(), change, target))))
                .sorted(Comparator.comparing(row -> String.valueOf(row.get("target"))))
                .toList();
    }

    /** The changes in the order in which they are numbered. */
    static List<String> changes(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.ledger().changes().stream().map(change -> change.id(account.subject())))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Step> nodes(List<Account> accounts) {
        return Stream.of(
                new Step("ingest/domain-visited", nodes(accounts, true)),
                new Step("ingest/host-seen", nodes(accounts, false)));
    }

    private static List<Map<String, Object>> nodes(List<Account> accounts, boolean ofDomains) {
        return accounts.stream()
                .filter(account -> account.isOfDomain() == ofDomains)
                .filter(account -> !account.properties().isEmpty())
                .map(Rows::node)
                .toList();
    }
}
