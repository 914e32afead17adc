package org.xmppradar.lab.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;

/** The {@code sees} lines of a domain: one status for all its doors, and those that differ. */
final class ExpectationLines {

    private final Map<String, Expected> special = new LinkedHashMap<>();
    private Optional<String> everywhere = Optional.empty();

    void add(String[] words) {
        if (words.length == 1) {
            everywhere = Optional.of(words[0]);
            return;
        }
        Service service = service(words[2]);
        Transport transport = transport(words[3]);
        Optional<Endpoint> endpoint =
                words.length > 4 ? Optional.of(endpoint(service, transport, words[4])) : Optional.empty();
        Expected expected = new Expected(service, transport, endpoint, words[0], Optional.empty());
        special.put(expected.place(), expected);
    }

    /** What must be seen at each door that the records name, and wherever else a line says so. */
    List<Expected> expected(List<LabService> services, Optional<Findings> findings) {
        Map<String, Expected> all = new LinkedHashMap<>();
        for (LabService each : services) {
            everywhere
                    .filter(status -> each.endpoint().isPresent())
                    .map(status ->
                            new Expected(each.service(), each.transport(), each.endpoint(), status, Optional.empty()))
                    .ifPresent(expected -> all.put(expected.place(), expected));
        }
        all.putAll(special);
        return all.values().stream().map(each -> with(each, findings)).toList();
    }

    private static Expected with(Expected expected, Optional<Findings> findings) {
        return new Expected(
                expected.service(),
                expected.transport(),
                expected.endpoint(),
                expected.status(),
                findings.filter(any -> expected.showsCertificate()));
    }

    private static Endpoint endpoint(Service service, Transport transport, String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return new Endpoint(
                service,
                transport,
                DomainBlock.host(hostAndPort.substring(0, colon)),
                Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    static Service service(String key) {
        return Service.valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Transport transport(String key) {
        return key.equals("direct") ? Transport.DIRECT_TLS : Transport.STARTTLS;
    }
}
