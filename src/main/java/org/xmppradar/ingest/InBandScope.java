package org.xmppradar.ingest;

import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.CardFormat;

/** The questions that are asked in-band, as the graph spells them: {@code inband.info/conference.a.example}. */
final class InBandScope {

    private static final String PREFIX = "inband.";
    private static final String STATUS = "status." + PREFIX;

    private InBandScope() {}

    static Scope info(DomainName entity) {
        return new Scope(PREFIX + "info/" + entity);
    }

    static Scope items(DomainName entity) {
        return new Scope(PREFIX + "items/" + entity);
    }

    static Scope size(DomainName service) {
        return new Scope(PREFIX + "size/" + service);
    }

    static Scope version(DomainName entity) {
        return new Scope(PREFIX + "version/" + entity);
    }

    static Scope card(CardFormat format) {
        return new Scope(PREFIX + "card." + format.key());
    }

    static Scope contacts() {
        return new Scope(PREFIX + "contacts");
    }

    static Scope links() {
        return new Scope(PREFIX + "links");
    }

    static Scope link() {
        return new Scope(PREFIX + "link");
    }

    static boolean isItems(Scope scope) {
        return scope.key().startsWith(PREFIX + "items/");
    }

    /** Whom a question, or the status of one, is put to, where that may be a service of the domain. */
    static Optional<String> entity(Scope scope) {
        boolean ours = scope.key().startsWith(PREFIX) || scope.key().startsWith(STATUS);
        int slash = scope.key().indexOf('/');
        return ours && slash >= 0 ? Optional.of(scope.key().substring(slash + 1)) : Optional.empty();
    }
}
