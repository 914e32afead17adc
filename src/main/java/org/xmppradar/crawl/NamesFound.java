package org.xmppradar.crawl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.Observation.StreamVisit;
import org.xmppradar.observation.SubjectName;
import org.xmppradar.observation.Visit;

/** The names that visits lead to: other XMPP domains that a served certificate was issued for. Pure. */
final class NamesFound {

    private static final Pattern SRV_NAME = Pattern.compile("_xmpps?-(client|server)\\.(.+)", Pattern.CASE_INSENSITIVE);

    /** A certificate for more domains than this is an invitation to visit somebody's enemies. */
    private static final int MOST_PER_VISIT = 100;

    private NamesFound() {}

    static List<FoundName> in(Collection<Visit> visits) {
        return visits.stream().flatMap(NamesFound::in).toList();
    }

    private static Stream<FoundName> in(Visit visit) {
        String provenance = "certificate of " + visit.domain();
        return visit.observations().stream()
                .flatMap(seen -> seen instanceof StreamVisit stream ? stream.tls().stream() : Stream.empty())
                .flatMap(session -> session.leaf().names().stream())
                .flatMap(name -> domain(name).stream())
                .filter(name -> !name.equals(visit.domain()))
                .distinct()
                .limit(MOST_PER_VISIT)
                .map(name -> new FoundName(name, provenance));
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
