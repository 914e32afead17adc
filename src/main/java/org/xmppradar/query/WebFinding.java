package org.xmppradar.query;

import java.util.Map;

/** What came of asking for a document on the web, in words; and the ways to connect by their names. */
final class WebFinding {

    private static final Finding FOUND =
            new Finding("found", Level.GOOD, "Published", "The document is there and can be read.", "", "");
    private static final Finding ABSENT = new Finding(
            "absent", Level.NEUTRAL, "Not published", "The web server says that there is no such document.", "", "");

    private static final Map<String, String> RELATIONS = Map.of(
            "urn:xmpp:alt-connections:websocket", "WebSocket",
            "urn:xmpp:alt-connections:xbosh", "BOSH",
            "urn:xmpp:alt-connections:httppoll", "HTTP polling (obsolete)",
            "urn:xmpp:alt-connections:tls", "Direct TLS",
            "urn:xmpp:alt-connections:quic", "QUIC",
            "urn:xmpp:alt-connections:s2s-websocket", "WebSocket for servers",
            "urn:xmpp:alt-connections:s2s-tls", "Direct TLS for servers",
            "urn:xmpp:alt-connections:s2s-quic", "QUIC for servers",
            "posh", "POSH delegation");

    private WebFinding() {}

    /** A domain without a web server lacks nothing that XMPP needs: only what stands there and is wrong is a flaw. */
    static Finding of(String kind) {
        return switch (kind) {
            case "found" -> FOUND;
            case "absent" -> ABSENT;
            default -> {
                Finding known = Finding.of(kind);
                Level level = known.level() == Level.FLAWED ? Level.FLAWED : Level.NEUTRAL;
                yield new Finding(kind, level, known.title(), known.meaning(), known.remedy(), known.reference());
            }
        };
    }

    static String relation(String relation) {
        return RELATIONS.getOrDefault(relation, "");
    }
}
