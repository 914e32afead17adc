package org.xmppradar.query;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.query.Federation.Member;
import reactor.core.publisher.Mono;

/** What most domains stand on, of each kind: where asking what a failure would do is worth while. */
@Component
public final class Candidates {

    private static final int SHOWN = 6;

    private final Federations federations;
    private final Visibility visibility;
    private final AddressNetworks networks;

    Candidates(Federations federations, Visibility visibility, AddressNetworks networks) {
        this.federations = federations;
        this.visibility = visibility;
        this.networks = networks;
    }

    /** The first few of each kind as of {@code at}. */
    public Mono<Map<Footing, List<Candidate>>> at(Instant at) {
        return visibility
                .now()
                .flatMap(visible -> federations.at(at).map(federation -> shape(federation, visible)));
    }

    private Map<Footing, List<Candidate>> shape(Federation federation, Visible visible) {
        List<Member> shown = federation.shown(new HashSet<>(visible.domains()), new HashSet<>(visible.hosts()));
        Footings footings = new Footings(federation, networks);
        Map<Footing, List<Candidate>> candidates = new EnumMap<>(Footing.class);
        for (Footing kind : Footing.values()) {
            candidates.put(
                    kind,
                    footings.counts(kind, shown).entrySet().stream()
                            .filter(entry -> visible.shows(entry.getKey()))
                            .limit(SHOWN)
                            .map(entry -> new Candidate(
                                    kind.failing(entry.getKey()),
                                    title(kind, entry.getKey(), federation, visible),
                                    entry.getValue()))
                            .toList());
        }
        return candidates;
    }

    /** What people call it: an authority by its title, all others by their key. */
    static String title(Footing kind, String key, Federation federation, Visible visible) {
        Federation.Issuer issuer = federation.authorities().get(key);
        return kind == Footing.AUTHORITY && issuer != null && !issuer.title().isEmpty()
                ? visible.text(issuer.title())
                : key;
    }
}
