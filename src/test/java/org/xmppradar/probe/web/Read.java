package org.xmppradar.probe.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaLink;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PoshDocument;

/** Says in a line what a reader made of a document. */
final class Read {

    private Read() {}

    static String xrd(String text) {
        return read(text, content -> words(XrdReader.read(content)));
    }

    static String jrd(String text) {
        return read(text, content -> words(JrdReader.read(content)));
    }

    static String posh(String text) {
        return read(text, content -> words(PoshReader.read(content)));
    }

    static String read(String text, Function<String, String> reader) {
        return read(text.getBytes(StandardCharsets.UTF_8), reader);
    }

    static String read(byte[] content, Function<String, String> reader) {
        return switch (Reading.of(content, reader)) {
            case Outcome.Seen<String>(String words) -> words;
            case Outcome.Failed<String>(Failure failure) -> failure.kind().key() + ": " + failure.detail();
        };
    }

    private static String words(HostMetaDocument document) {
        String links = document.links().stream().map(Read::words).collect(Collectors.joining("; "));
        return links
                + document.second()
                        .map(second -> " | for " + second.ttl() + " s, keys " + second.publicKeyPins())
                        .orElse("");
    }

    private static String words(HostMetaLink link) {
        String more = link.port().map(port -> " port " + port).orElse("")
                + link.priority().map(priority -> " priority " + priority).orElse("")
                + link.weight().map(weight -> " weight " + weight).orElse("")
                + (link.sni().isEmpty() ? "" : " sni " + link.sni())
                + (link.ech().isEmpty() ? "" : " ech " + link.ech())
                + (link.ips().isEmpty() ? "" : " ips " + link.ips());
        return link.relation().substring("urn:xmpp:alt-connections:".length()) + " " + link.href() + more;
    }

    private static String words(PoshDocument document) {
        return document.fingerprints() + " for " + document.expires() + " s"
                + document.delegatedTo().map(url -> " at " + url).orElse("");
    }
}
