package org.xmppradar.bench.bulk;

import java.util.Map;

/** Where nodes and relationships go, each once. */
interface Sink {

    void node(Place place, Map<String, Object> properties);

    void relationship(Place from, String type, Place to, Map<String, Object> properties);

    /** A node by its label and its key. */
    record Place(String label, String key) {

        static Place domain(String name) {
            return new Place("Domain", name);
        }

        String keyName() {
            return keyOf(label);
        }

        /** What the key of a label is called. */
        static String keyOf(String label) {
            return switch (label) {
                case "Certificate" -> "sha256";
                case "PublicKey" -> "spki";
                case "Address" -> "ip";
                case "Change" -> "id";
                case "Status", "ServiceKind" -> "kind";
                case "Capabilities" -> "ver";
                case "Domain", "Host", "Software", "Sequence" -> "name";
                default -> "key";
            };
        }

        static Place host(String name) {
            return new Place("Host", name);
        }
    }
}
