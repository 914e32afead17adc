package org.xmppradar.probe.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaLink;
import tools.jackson.databind.JsonNode;

/** Reads host metadata as JRD (RFC 6415 appendix A), with what Host Meta 2 adds to it (XEP-0487). */
final class JrdReader {

    private JrdReader() {}

    static HostMetaDocument read(String text) {
        JsonNode root = Json.object(text);
        List<HostMetaLink> links = new ArrayList<>();
        for (JsonNode link : Json.list(root, "links")) {
            if (!link.isObject()) {
                throw new Malformed("a link is not an object");
            }
            if (HostMetaLink.isAlternative(Json.text(link, "rel"))) {
                Limits.link(links.size(), Json.text(link, "href"));
                links.add(link(link));
            }
        }
        return new HostMetaDocument(links, second(root.path("xmpp")));
    }

    private static HostMetaLink link(JsonNode link) {
        return new HostMetaLink(
                Json.text(link, "rel"),
                Json.text(link, "href"),
                Json.small(link, "port"),
                Json.small(link, "priority"),
                Json.small(link, "weight"),
                Json.text(link, "sni"),
                Json.text(link, "ech"),
                Json.texts(link, "ips"));
    }

    private static Optional<HostMetaDocument.Second> second(JsonNode xmpp) {
        if (xmpp.isMissingNode()) {
            return Optional.empty();
        }
        if (!xmpp.isObject()) {
            throw new Malformed("\"xmpp\" is not an object");
        }
        long ttl = Json.number(xmpp, "ttl").orElseThrow(() -> new Malformed("\"xmpp\" lacks \"ttl\" (XEP-0487)"));
        List<String> pins = Json.texts(xmpp, "public-key-pins-sha-256").stream()
                .map(pin -> Digests.hex("sha-256", pin))
                .toList();
        return Optional.of(new HostMetaDocument.Second(ttl, pins));
    }
}
