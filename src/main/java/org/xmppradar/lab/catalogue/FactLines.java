package org.xmppradar.lab.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmppradar.model.DomainName;

/** The {@code web} and {@code fact} lines of a domain: what its web server holds, and what a radar must say beside statuses. */
final class FactLines {

    private static final String WEB = "web";

    private final List<LabDocument> documents = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    void document(DomainName domain, String rest) {
        String[] nameAndSource = rest.split("\\s+", 2);
        documents.add(LabDocument.of(domain, nameAndSource[0], nameAndSource[1]));
    }

    /** {@code PLACE: TEXT}; neither the name of a place nor that of a host has a colon. */
    void fact(String rest) {
        String[] placeAndText = rest.split(":\\s+", 2);
        facts.put(placeAndText[0], placeAndText[1]);
    }

    List<LabDocument> documents() {
        return List.copyOf(documents);
    }

    /** With what must be said of documents that no line names: a web server says that they are absent; most domains have none. */
    Map<String, String> facts() {
        Map<String, String> all = new LinkedHashMap<>(facts);
        if (documents.isEmpty()) {
            all.putIfAbsent(WEB, "no-address");
        } else if (!all.containsKey(WEB)) {
            LabDocument.ASKED_FOR.forEach(name -> all.putIfAbsent(name, "absent"));
        }
        return all;
    }
}
