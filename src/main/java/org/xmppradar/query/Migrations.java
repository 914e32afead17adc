package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.MigrationDocument.Flow;
import org.xmppradar.query.MigrationDocument.Place;
import reactor.core.publisher.Mono;

/**
 * Who moved between two instants. Each domain counts where most of its ways stood, so it moves once at most: O(ways) for each
 * instant, after both were read.
 */
@Component
public final class Migrations {

    private static final int FLOWS_SHOWN = 100;
    private static final int EXAMPLES = 5;

    private final Federations federations;
    private final Visibility visibility;
    private final AddressNetworks networks;

    Migrations(Federations federations, Visibility visibility, AddressNetworks networks) {
        this.federations = federations;
        this.visibility = visibility;
        this.networks = networks;
    }

    /**
     * The moves of one kind.
     *
     * @throws InvalidName when nobody moves between such things, or the instants are not in order
     */
    public Mono<MigrationDocument> between(String kind, Instant from, Instant to) {
        Footing footing = Footing.of(kind)
                .orElseThrow(() -> new InvalidName("'" + Text.clean(kind, 40)
                        + "' is nothing to move between; there are authority, host, network, dns and software"));
        if (from.isAfter(to)) {
            throw new InvalidName("from " + from + " to " + to + " is no span of time");
        }
        return visibility
                .now()
                .flatMap(visible -> federations
                        .at(from)
                        .zipWhen(_ -> federations.at(to))
                        .map(both -> compare(footing, both.getT1(), both.getT2(), visible, networks)));
    }

    static MigrationDocument compare(
            Footing kind, Federation before, Federation after, Visible visible, AddressNetworks networks) {
        Map<String, String> then = places(kind, before, visible, networks);
        Map<String, String> now = places(kind, after, visible, networks);
        Map<Move, List<String>> moves = new HashMap<>();
        long stayed = 0;
        for (Map.Entry<String, String> each : now.entrySet()) {
            String was = then.get(each.getKey());
            if (each.getValue().equals(was)) {
                stayed++;
            } else if (was != null) {
                moves.computeIfAbsent(new Move(was, each.getValue()), _ -> new ArrayList<>())
                        .add(each.getKey());
            }
        }
        long moved = moves.values().stream().mapToLong(List::size).sum();
        return new MigrationDocument(
                kind.key(),
                before.at(),
                after.at(),
                stayed,
                moved,
                then.size() - stayed - moved,
                now.size() - stayed - moved,
                moves.entrySet().stream()
                        .map(move -> flow(kind, move.getKey(), move.getValue(), before, after, visible))
                        .filter(flow -> visible.shows(flow.from().key())
                                && visible.shows(flow.to().key()))
                        .sorted(Comparator.comparingLong(Flow::domains)
                                .reversed()
                                .thenComparing(flow -> flow.from().title())
                                .thenComparing(flow -> flow.to().title()))
                        .limit(FLOWS_SHOWN)
                        .toList());
    }

    private record Move(String from, String to) {}

    private static Map<String, String> places(
            Footing kind, Federation federation, Visible visible, AddressNetworks networks) {
        Set<String> hiddenHosts = new HashSet<>(visible.hosts());
        List<Member> shown = federation.shown(new HashSet<>(visible.domains()), hiddenHosts);
        Footings footings = new Footings(federation, networks);
        Map<String, String> places = new HashMap<>();
        shown.forEach(member -> footings.main(kind, member).ifPresent(place -> places.put(member.name(), place)));
        return places;
    }

    private static Flow flow(
            Footing kind, Move move, List<String> domains, Federation before, Federation after, Visible visible) {
        return new Flow(
                new Place(move.from(), Footings.title(kind, move.from(), before, visible)),
                new Place(move.to(), Footings.title(kind, move.to(), after, visible)),
                domains.size(),
                domains.stream().sorted().filter(visible::shows).limit(EXAMPLES).toList());
    }
}
