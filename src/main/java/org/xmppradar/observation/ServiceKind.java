package org.xmppradar.observation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a service is for, as far as observers tell services apart. */
public enum ServiceKind {
    /** A server with users (RFC 6120). */
    SERVER,
    /** Rooms to talk in (XEP-0045). */
    MUC,
    /** Channels (XEP-0369). */
    MIX,
    /** Publishing and subscribing (XEP-0060); a server's own PEP is not a service. */
    PUBSUB,
    /** A place to put files (XEP-0363), in its versions of before too. */
    UPLOAD,
    /** A relay for files (XEP-0065). */
    PROXY,
    /** A directory of users (XEP-0055). */
    DIRECTORY,
    /** A way into another network, IRC among them. Its addresses are people elsewhere: it is marked, not walked (threats.md E5). */
    GATEWAY;

    static Set<ServiceKind> of(EntityInfo info) {
        Set<ServiceKind> kinds = EnumSet.allOf(ServiceKind.class);
        kinds.removeIf(kind -> !kind.fits(info));
        return kinds;
    }

    private boolean fits(EntityInfo info) {
        return switch (this) {
            case SERVER -> has(info, "server", "im");
            case MUC -> has(info, "conference", "text") && info.advertises("http://jabber.org/protocol/muc");
            case MIX -> has(info, "conference", "mix");
            case PUBSUB -> has(info, "pubsub", "service") || has(info, "pubsub", "collection");
            case UPLOAD -> info.features().stream().anyMatch(feature -> feature.startsWith("urn:xmpp:http:upload"));
            case PROXY -> has(info, "proxy", "bytestreams");
            case DIRECTORY -> hasCategory(info, "directory");
            case GATEWAY -> hasCategory(info, "gateway") || has(info, "conference", "irc");
        };
    }

    private static boolean has(EntityInfo info, String category, String type) {
        return info.identities().stream().anyMatch(identity -> identity.is(category, type));
    }

    private static boolean hasCategory(EntityInfo info, String category) {
        return info.identities().stream()
                .anyMatch(identity -> identity.category().equals(category));
    }

    /** The form stored and shown, such as {@code muc}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
