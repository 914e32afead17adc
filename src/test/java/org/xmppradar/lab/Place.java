package org.xmppradar.lab;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import tools.jackson.databind.JsonNode;

/** An endpoint that showed a certificate, and what the radar says of it. */
record Place(LabDomain domain, Endpoint endpoint, String address, JsonNode document, JsonNode door) {

    @Override
    public String toString() {
        return domain.name() + " " + endpoint;
    }

    String check(String name) {
        return door.path("tls")
                .path("checks")
                .valueStream()
                .filter(check -> check.path("name").asString("").equals(name))
                .map(check -> check.path("outcome").asString(""))
                .findFirst()
                .orElse("");
    }

    static Place of(LabDomain domain, JsonNode document, JsonNode door) {
        Endpoint endpoint = new Endpoint(
                Stream.of(Service.values())
                        .filter(service ->
                                service.key().equals(door.path("service").asString("")))
                        .findFirst()
                        .orElseThrow(),
                Stream.of(Transport.values())
                        .filter(transport ->
                                transport.key().equals(door.path("transport").asString("")))
                        .findFirst()
                        .orElseThrow(),
                new HostName(door.path("host").asString("")),
                door.path("port").asInt());
        String address = door.path("addresses").path(0).path("ip").asString("");
        return new Place(domain, endpoint, address, document, door);
    }

    /** Our names in openssl's words. */
    SortedSet<String> names() {
        Optional<JsonNode> leaf = document.path("certificates")
                .valueStream()
                .filter(certificate -> certificate
                        .path("sha256")
                        .asString("")
                        .equals(door.path("certificate").asString("")))
                .findFirst();
        return TruthIT.texts(leaf.orElseThrow().path("names")).stream()
                .map(name -> name.replaceFirst("^dns:", "DNS:")
                        .replaceFirst("^srv:", "othername: SRVName::")
                        .replaceFirst("^xmpp:", "othername: XmppAddr::"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The one code with which openssl would end, from our two checks. */
    String verifyCodes() {
        return switch (check("trust")) {
            case "self-signed" -> "18";
            case "untrusted" -> "21";
            default ->
                switch (check("time")) {
                    case "expired" -> "10";
                    case "not-yet-valid" -> "9";
                    default -> "0";
                };
        };
    }

    /** All of them, before and after TLS; with the old login (XEP-0078), which nmap counts among them. */
    SortedSet<String> mechanisms() {
        return Stream.of("featuresBefore", "featuresAfter")
                .flatMap(phase -> door.path(phase).valueStream())
                .map(feature -> switch (feature.path("name").asString("")) {
                    case "mechanisms" -> feature.path("value").asString("");
                    case "auth" -> "Non-SASL";
                    default -> "";
                })
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
