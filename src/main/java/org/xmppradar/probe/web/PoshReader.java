package org.xmppradar.probe.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.PoshDocument;
import tools.jackson.databind.JsonNode;

/** Reads a POSH document: either fingerprints, or the address of the document that has them (RFC 7711 3.1, 3.2). */
final class PoshReader {

    private static final int MOST = 50;

    private PoshReader() {}

    /** The address is in {@code delegatedTo} when there are no fingerprints yet. */
    static PoshDocument read(String text) {
        JsonNode root = Json.object(text);
        // "If no 'expires' field is included or its value is 0, the material is invalid": both are kept as zero.
        long expires = Json.number(root, "expires").orElse(0L);
        String url = Json.text(root, "url");
        Limits.address(url);
        if (!root.has("fingerprints") && url.isEmpty()) {
            throw new Malformed("neither \"fingerprints\" nor \"url\"");
        }
        if (root.has("fingerprints") && !url.isEmpty()) {
            throw new Malformed("both \"fingerprints\" and \"url\"");
        }
        return new PoshDocument(Optional.of(url).filter(address -> !address.isEmpty()), fingerprints(root), expires);
    }

    private static List<Map<String, String>> fingerprints(JsonNode root) {
        List<JsonNode> list = Json.list(root, "fingerprints");
        if (list.size() > MOST) {
            throw new Malformed(FailureKind.LIMIT_EXCEEDED, "more than " + MOST + " fingerprints");
        }
        List<Map<String, String>> all = list.stream()
                .map(PoshReader::digests)
                .filter(digests -> !digests.isEmpty())
                .toList();
        if (all.isEmpty() && !list.isEmpty()) {
            throw new Malformed("no fingerprint has a digest that is known");
        }
        return all;
    }

    /** The digests of one certificate; those of a hash that nobody here knows are left out, as a newer one may stand beside. */
    private static Map<String, String> digests(JsonNode fingerprint) {
        if (!fingerprint.isObject()) {
            throw new Malformed("a fingerprint is not an object");
        }
        Map<String, String> digests = new TreeMap<>();
        fingerprint.propertyNames().stream()
                .filter(Digests::isKnown)
                .forEach(hash -> digests.put(hash, Digests.hex(hash, Json.text(fingerprint, hash))));
        return digests;
    }
}
