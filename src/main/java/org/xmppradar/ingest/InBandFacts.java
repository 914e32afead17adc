package org.xmppradar.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xmppradar.observation.ContactAddress;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.InBand;
import org.xmppradar.observation.InBand.ContactAddresses;
import org.xmppradar.observation.InBand.DiscoInfo;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.InBand.LinkStream;
import org.xmppradar.observation.InBand.PublishedLinks;
import org.xmppradar.observation.InBand.ServerCard;
import org.xmppradar.observation.InBand.ServiceSize;
import org.xmppradar.observation.InBand.SoftwareVersion;
import org.xmppradar.observation.Outcome;

/**
 * What domains answer in-band, and how asking went: {@code (:Domain)-[:ASKED]->(:Status)}. The last is kept apart from {@code WAS},
 * as it depends on our own link too.
 */
final class InBandFacts {

    /** It answered. */
    static final String ANSWERED = "answered";

    /** It answered that it has no such thing. */
    static final String ABSENT = "absent";

    private InBandFacts() {}

    static Stream<Sighting> of(InBand asked) {
        return switch (asked) {
            case DiscoInfo info -> entity(info);
            case DiscoItems items -> items(items);
            case ServiceSize size ->
                optional(
                        size,
                        InBandScope.size(size.service()),
                        size.answer(),
                        (scope, tally) -> Set.of(EntityFacts.holds(scope, size.service(), "items", tally)));
            case SoftwareVersion version ->
                optional(
                        version,
                        InBandScope.version(version.entity()),
                        version.answer(),
                        (scope, release) -> EntityFacts.runs(scope, version.entity(), release));
            case ServerCard card ->
                optional(
                        card,
                        InBandScope.card(card.format()),
                        card.answer(),
                        (scope, said) -> Set.of(ServerFacts.card(scope, card.format(), said)));
            case ContactAddresses contacts ->
                seen(
                        contacts,
                        InBandScope.contacts(),
                        contacts.answer(),
                        addresses -> addresses.size() < ContactAddress.MOST,
                        addresses -> ServerFacts.contacts(InBandScope.contacts(), addresses));
            case PublishedLinks links -> links(links);
            case LinkStream link ->
                seen(
                        link,
                        InBandScope.link(),
                        link.answer(),
                        InBandFacts::isNeverCut,
                        stream -> Set.of(ServerFacts.link(InBandScope.link(), link.from(), stream)));
        };
    }

    /** Facts of what is there. */
    @FunctionalInterface
    private interface Shape<T> {
        Set<Fact> of(Scope scope, T said);
    }

    private static Stream<Sighting> entity(DiscoInfo info) {
        return optional(
                info,
                InBandScope.info(info.entity()),
                info.answer(),
                EntityInfo::complete,
                (scope, said) -> EntityFacts.info(scope, info.entity(), said));
    }

    private static Stream<Sighting> items(DiscoItems items) {
        return optional(
                items,
                InBandScope.items(items.entity()),
                items.answer(),
                EntityFacts::isWhole,
                (scope, said) -> EntityFacts.items(scope, items.entity(), said));
    }

    private static Stream<Sighting> links(PublishedLinks links) {
        return optional(
                links,
                InBandScope.links(),
                links.answer(),
                Federation::complete,
                (scope, federation) -> ServerFacts.federation(scope, links.domain(), federation));
    }

    private static <T> Stream<Sighting> optional(
            InBand asked, Scope scope, Outcome<Optional<T>> answer, Shape<T> shape) {
        return optional(asked, scope, answer, InBandFacts::isNeverCut, shape);
    }

    /** An empty answer has no facts, and says so. */
    private static <T> Stream<Sighting> optional(
            InBand asked, Scope scope, Outcome<Optional<T>> answer, Predicate<T> whole, Shape<T> shape) {
        String kind =
                answer instanceof Outcome.Seen<Optional<T>>(Optional<T> said) && said.isEmpty() ? ABSENT : ANSWERED;
        return sightings(
                asked,
                scope,
                answer,
                kind,
                said -> said.filter(whole.negate()).isEmpty(),
                said -> said.map(there -> shape.of(scope, there)).orElse(Set.of()));
    }

    private static <T> Stream<Sighting> seen(
            InBand asked, Scope scope, Outcome<T> answer, Predicate<T> whole, Function<T, Set<Fact>> shape) {
        return sightings(asked, scope, answer, ANSWERED, whole, shape);
    }

    /** Of answers that are never cut. */
    private static <T> boolean isNeverCut(T said) {
        return true;
    }

    private static <T> Stream<Sighting> sightings(
            InBand asked,
            Scope scope,
            Outcome<T> answer,
            String kind,
            Predicate<T> whole,
            Function<T, Set<Fact>> shape) {
        Subject domain = new Subject.OfDomain(asked.domain());
        Instant at = asked.at();
        return switch (answer) {
            case Outcome.Seen<T>(T said) ->
                Stream.of(
                        new Sighting(domain, scope, shape.apply(said), at, whole.test(said)),
                        status(domain, scope, kind, "", at));
            case Outcome.Failed<T>(Failure failure) ->
                Stream.of(status(domain, scope, failure.kind().key(), failure.detail(), at));
        };
    }

    private static Sighting status(Subject domain, Scope scope, String kind, String detail, Instant at) {
        Map<String, Object> properties = InBandScope.entity(scope)
                .<Map<String, Object>>map(entity -> Map.of("entity", entity))
                .orElse(Map.of());
        Fact fact =
                Fact.of(FactType.ASKED, Scope.statusOf(scope), kind, properties).withEvidence(Map.of("detail", detail));
        return new Sighting(domain, Scope.statusOf(scope), Set.of(fact), at);
    }
}
