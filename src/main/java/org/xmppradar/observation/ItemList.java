package org.xmppradar.observation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an entity lists, sorted by what may be made of it (threats.md X8).
 *
 * @param services below the visited domain: services of it; by name
 * @param claims other domains: the peer's word and no more, neither services of the domain nor proof of anything; by name
 * @param addresses how many items are somebody's or some room's address; never followed, never kept
 * @param nodes how many items are nodes of the entity; never followed
 * @param total how many items there are; not exact when the list was cut, or a page was lost
 */
public record ItemList(List<ListedDomain> services, List<ListedDomain> claims, int addresses, int nodes, Tally total) {

    public static final int MOST = 500;

    public ItemList {
        services = kept(services);
        claims = kept(claims);
    }

    private static List<ListedDomain> kept(List<ListedDomain> said) {
        return said.stream().distinct().sorted().limit(MOST).toList();
    }

    /** Whether this is all that the entity lists, so that what is not here is not there. */
    public boolean isComplete() {
        return total.exact();
    }

    /** All domains that are named. */
    public Stream<ListedDomain> domains() {
        return Stream.concat(services.stream(), claims.stream());
    }
}
