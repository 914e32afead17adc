package org.xmppradar.query;

import java.util.Map;
import java.util.Set;

/** What came of asking for a document on the web, in words; and the ways to connect by their names. */
final class WebFinding {

    private static final Finding FOUND =
            new Finding("found", Level.GOOD, "Published", "The document is there and can be read.", "", "");
    private static final Finding ABSENT = new Finding(
            "absent", Level.NEUTRAL, "Not published", "The web server says that there is no such document.", "", "");

    private static final Finding TOO_LARGE = new Finding(
            "limit-exceeded",
            Level.NEUTRAL,
            "Too large to read",
            "The document is larger or more involved than any needs to be, so it was not read.",
            "Publish a smaller document.",
            "");

    /** The findings that are about the document itself. */
    private static final Set<String> OF_DOCUMENTS =
            Set.of("http-status", "redirect-failed", "web-page-instead", "document-malformed");

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

    /** A domain without a web server lacks nothing that XMPP needs: only a document that stands there and is wrong is a flaw. */
    static Finding of(String kind) {
        return switch (kind) {
            case "found" -> FOUND;
            case "absent" -> ABSENT;
            case "limit-exceeded" -> TOO_LARGE;
            default -> {
                Finding known = Finding.of(kind);
                Level level = kind.equals("document-malformed") ? Level.FLAWED : Level.NEUTRAL;
                boolean telling = OF_DOCUMENTS.contains(kind);
                yield new Finding(
                        kind,
                        level,
                        known.title(),
                        kind.equals("protocol-violation") ? "The web server speaks no proper HTTP." : known.meaning(),
                        telling ? known.remedy() : "",
                        telling ? known.reference() : "");
            }
        };
    }

    static String relation(String relation) {
        return RELATIONS.getOrDefault(relation, "");
    }
}
