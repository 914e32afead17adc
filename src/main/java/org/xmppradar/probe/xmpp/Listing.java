package org.xmppradar.probe.xmpp;

import java.util.List;
import java.util.Optional;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.Outcome;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Mono;

/** Asks one entity for what it lists, page after page where it knows pages (XEP-0059). */
final class Listing {

    /** Some servers get pages of more than a hundred wrong. */
    private static final int PAGE = 100;

    /**
     * What asking came to.
     *
     * @param services in the order in which they were named
     * @param items how many items were looked at
     */
    record Listed(Outcome<Optional<ItemList>> answer, List<DomainName> services, int items) {}

    private final Questions questions;
    private final DomainName entity;
    private final boolean paged;
    private final Items items;

    /**
     * An entity to be asked.
     *
     * @param domain the visited domain: what is below it are its services
     * @param paged whether the entity knows pages
     * @param most how many items are looked at
     */
    Listing(Questions questions, DomainName domain, DomainName entity, boolean paged, int most) {
        this.questions = questions;
        this.entity = entity;
        this.paged = paged;
        this.items = new Items(domain, Math.min(most, ItemList.MOST));
    }

    /** The list; empty when it was not asked for. */
    Mono<Listed> ask() {
        Element first = paged ? Queries.page(PAGE, "") : Queries.items();
        return questions.askOnTheWay(entity, first).flatMap(reply -> first(reply, first));
    }

    private Mono<Listed> first(Reply reply, Element asked) {
        return switch (Answers.read(reply, asked, Optional::of)) {
            case Outcome.Seen<Optional<Element>>(Optional<Element> query) ->
                query.map(this::taken).orElseGet(() -> Mono.just(nothing(Outcome.seen(Optional.empty()))));
            case Outcome.Failed<Optional<Element>>(Failure failure) ->
                Mono.just(nothing(new Outcome.Failed<>(failure)));
        };
    }

    private Mono<Listed> taken(Element query) {
        return items.add(query).map(this::next).orElseGet(() -> Mono.fromSupplier(this::done));
    }

    /** A page that cannot be had makes the list a cut one: what came before it stays. */
    private Mono<Listed> next(String after) {
        Element asked = Queries.page(PAGE, after);
        return questions
                .askOnTheWay(entity, asked)
                .flatMap(reply -> Answers.read(reply, asked, Optional::of)
                                instanceof Outcome.Seen<Optional<Element>>(Optional<Element> query)
                        ? query.map(this::taken).orElseGet(Mono::empty)
                        : Mono.empty())
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    items.cut();
                    return done();
                }));
    }

    private Listed done() {
        return new Listed(Outcome.seen(Optional.of(items.list())), items.services(), items.size());
    }

    private static Listed nothing(Outcome<Optional<ItemList>> answer) {
        return new Listed(answer, List.of(), 0);
    }
}
