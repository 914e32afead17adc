package org.xmppradar.observation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.xmppradar.model.DomainName;

/**
 * With whom a domain says that it federates (XEP-0485).
 *
 * @param named those that the domain names, by name; whether they may be named is for {@link #namingOnly} to say
 * @param anonymous how many it does not name
 * @param complete false when the list was cut
 */
public record Federation(List<RemoteDomain> named, int anonymous, boolean complete) {

    public static final int MOST = 2_000;

    /** Who opened a connection, seen from the domain that publishes it. */
    public enum Direction {
        INCOMING,
        OUTGOING,
        /** Both ways over one connection (XEP-0288). */
        BIDI;

        /** The form published, stored and shown. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One that it federates with.
     *
     * @param directions empty when not said
     */
    public record RemoteDomain(DomainName name, Set<Direction> directions) {

        public RemoteDomain {
            EnumSet<Direction> copy = EnumSet.noneOf(Direction.class);
            copy.addAll(directions);
            directions = Collections.unmodifiableSet(copy);
        }
    }

    public Federation {
        named = List.copyOf(named);
    }

    /**
     * This list with only those named that opted in themselves, by advertising {@link EntityInfo#SERVER_INFORMATION}; the others are
     * but counted. The publisher must ask them the same, but some name every public provider unasked.
     */
    public Federation namingOnly(Predicate<DomainName> optedIn) {
        List<RemoteDomain> kept =
                named.stream().filter(remote -> optedIn.test(remote.name())).toList();
        return new Federation(kept, anonymous + named.size() - kept.size(), complete);
    }
}
