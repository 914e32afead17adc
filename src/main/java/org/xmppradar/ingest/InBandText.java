package org.xmppradar.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was said in-band, in a line for people. */
final class InBandText {

    private InBandText() {}

    static String of(Fact fact) {
        List<String> details = new ArrayList<>();
        Map<String, Object> said = fact.properties();
        for (String key : List.of("label", "name", "version", "os", "role", "what", "direction", "tlsVersion")) {
            String value = said.getOrDefault(key, "").toString();
            if (!value.isEmpty()) {
                details.add(value);
            }
        }
        return details.isEmpty() ? fact.target() : fact.target() + " (" + String.join(", ", details) + ")";
    }
}
