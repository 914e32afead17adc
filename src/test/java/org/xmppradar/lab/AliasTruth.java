package org.xmppradar.lab;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import tools.jackson.databind.JsonNode;

/** The CNAMEs that lead to a domain's SRV records and to its hosts' addresses, beside those that dig goes by. */
record AliasTruth(LabDomain domain, JsonNode document, InsideTools inside) {

    void check() throws IOException, InterruptedException {
        Set<String> asked = new TreeSet<>();
        for (JsonNode door : document.path("endpoints")) {
            String host = door.path("host").asString("");
            for (JsonNode address : asked.add(host) ? door.path("addresses") : List.<JsonNode>of()) {
                String type = address.path("ip").asString("").contains(":") ? "AAAA" : "A";
                TruthIT.agree(
                        domain.name(), "aliases of " + host + " (dig)", list(address), inside.aliases(host, type));
            }
        }
        for (Service service : Service.values()) {
            String scope = "srv." + service.key() + "." + Transport.STARTTLS.key();
            for (JsonNode question : document.path("dns")) {
                if (question.path("scope").asString("").equals(scope)) {
                    TruthIT.agree(
                            domain.name(),
                            "aliases of " + scope + " (dig)",
                            list(question),
                            inside.aliases(service.srvPrefix(Transport.STARTTLS) + "." + domain.name(), "SRV"));
                }
            }
        }
    }

    private static List<String> list(JsonNode answer) {
        return answer.path("aliases").valueStream().map(JsonNode::asString).toList();
    }
}
