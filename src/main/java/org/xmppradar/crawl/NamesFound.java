package org.xmppradar.crawl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SubjectName;
import org.xmppradar.observation.Visit;

/**
 * The names that visits lead to: other XMPP domains that a served certificate was issued for, or that a domain or a server below it
 * lists. Pure. What gateways list was never asked for, and addresses of people were never kept (threats.md E5).
 */
final class NamesFound {

    private static final Pattern SRV_NAME = Pattern.compile("_xmpps?-(client|server)\\.(.+)", Pattern.CASE_INSENSITIVE);

    /** A certificate for more domains than this, or a list of more, is an invitation to visit somebody's enemies. */
    private static final int MOST_PER_VISIT = 100;

    private NamesFound() {}

    static List<FoundName> in(Collection<Visit> visits) {
        return visits.stream().flatMap(NamesFound::in).toList();
    }

    private static Stream<FoundName> in(Visit visit) {
        return Stream.concat(
                found(visit, certified(visit), "certificate of "), found(visit, listed(visit), "disco items of "));
    }

    private static Stream<FoundName> found(Visit visit, Stream<DomainName> names, String source) {
        return names.filter(name -> !name.equals(visit.domain()))
                .distinct()
                .limit(MOST_PER_VISIT)
                .map(name -> new FoundName(name, source + visit.domain()));
    }

    private static Stream<DomainName> certified(Visit visit) {
        return visit.observations().stream()
                .flatMap(seen -> seen instanceof StreamVisit stream ? stream.tls().stream() : Stream.empty())
                .flatMap(session -> session.leaf().names().stream())
                .flatMap(name -> domain(name).stream());
    }

    /** Only what lies outside: names below the domain are its services. */
    private static Stream<DomainName> listed(Visit visit) {
        return visit.observations().stream()
                .flatMap(seen -> seen instanceof DiscoItems asked ? claims(asked.answer()) : Stream.empty())
                .map(ListedDomain::name);
    }

    private static Stream<ListedDomain> claims(Outcome<Optional<ItemList>> answer) {
        return answer instanceof Outcome.Seen<Optional<ItemList>>(Optional<ItemList> list)
                ? list.stream().flatMap(items -> items.claims().stream())
                : Stream.empty();
    }

    /** Only the two types that are about XMPP; a wildcard names nobody. */
    private static Optional<DomainName> domain(SubjectName name) {
        return switch (name.type()) {
            case SRV ->
                Optional.of(SRV_NAME.matcher(name.value()))
                        .filter(found -> found.matches())
                        .flatMap(found -> DomainName.tryParse(found.group(2)));
            case XMPP -> DomainName.tryParse(name.value());
            case DNS, OTHER -> Optional.empty();
        };
    }
}
