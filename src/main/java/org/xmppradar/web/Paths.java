package org.xmppradar.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** Where the pages about nodes are. */
final class Paths {

    private Paths() {}

    /** The page about the node with this id; an address and a key have none. */
    static Optional<String> of(String id) {
        int colon = id.indexOf(':');
        String key = UriUtils.encodePathSegment(id.substring(colon + 1), StandardCharsets.UTF_8);
        return switch (id.substring(0, colon)) {
            case "domain" -> Optional.of("/domain/" + key);
            case "host" -> Optional.of("/host/" + key);
            case "certificate" -> Optional.of("/certificate/" + key);
            case "authority" -> Optional.of("/ca/" + key);
            case "software" -> Optional.of("/software/" + key);
            case "network" -> Optional.of("/network/" + key);
            default -> Optional.empty();
        };
    }

    /** The page about what domains stand on, of the kinds that have one. */
    static Optional<String> ofFooting(String kind, String key) {
        return of(kind + ":" + key);
    }
}
