package org.xmppradar.lab.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.SrvRecord;

/** One domain of the catalogue while its lines are read. */
final class DomainBlock {

    private final DomainName name;
    private final Set<ServerProgram> programs = EnumSet.noneOf(ServerProgram.class);
    private final List<LabService> services = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final ExpectationLines sees = new ExpectationLines();
    private final FactLines facts = new FactLines();
    private String about = "";
    private Optional<String> component = Optional.empty();
    private boolean seed = true;
    private Optional<CertificateClass> certificate = Optional.empty();
    private Optional<LabDomain.Tlsa> tlsa = Optional.empty();
    private LabDomain.Tls tls = LabDomain.Tls.USUAL;
    private LabDomain.Zone zone = LabDomain.Zone.SIGNED;

    DomainBlock(String name) {
        this.name = new DomainName(name);
    }

    void line(String line) {
        String[] keyAndRest = line.split("\\s+", 2);
        String rest = keyAndRest[1];
        String[] words = rest.split("\\s+");
        switch (keyAndRest[0]) {
            case "about" -> about = rest;
            case "server" -> Stream.of(words).map(ServerProgram::ofKey).forEach(programs::add);
            case "component" -> component = Optional.of(rest);
            case "seed" -> seed = !rest.equals("no");
            case "certificate" -> certificate = Optional.of(CertificateClass.ofKey(rest));
            case "tls" -> tls = LabDomain.Tls.valueOf(rest.toUpperCase(Locale.ROOT));
            case "srv" -> services.addAll(words.length == 2 ? usual(words[0], host(words[1])) : List.of(srv(words)));
            case "address" -> addresses.addAll(List.of(words));
            case "tlsa" -> tlsa = Optional.of(new LabDomain.Tlsa(host(words[1]), words[0].equals("right")));
            case "record" -> records.add(rest);
            case "zone" -> zone = LabDomain.Zone.valueOf(rest.toUpperCase(Locale.ROOT));
            case "web" -> facts.document(name, rest);
            case "sees" -> sees.add(words);
            case "fact" -> facts.fact(rest);
            default -> throw new IllegalArgumentException("no such key: " + keyAndRest[0]);
        }
    }

    LabDomain toDomain() {
        return new LabDomain(
                name,
                about,
                programs,
                component,
                seed,
                certificate,
                tls,
                services,
                addresses,
                tlsa,
                records,
                zone,
                facts.documents(),
                sees.expected(services, findings()),
                facts.facts());
    }

    private Optional<Findings> findings() {
        String dane = tlsa.map(records ->
                        zone == LabDomain.Zone.UNSIGNED ? "insecure" : records.right() ? "matches" : "mismatch")
                .orElse("absent");
        return certificate.map(kind -> kind.findings(dane));
    }

    /** The records that most domains have: the usual ports at one host. */
    private static List<LabService> usual(String which, HostName host) {
        Stream<LabService> starttls = Stream.of(
                service(Service.C2S, Transport.STARTTLS, 5222, host),
                service(Service.S2S, Transport.STARTTLS, 5269, host));
        Stream<LabService> direct = Stream.of(
                service(Service.C2S, Transport.DIRECT_TLS, 5223, host),
                service(Service.S2S, Transport.DIRECT_TLS, 5270, host));
        return switch (which) {
            case "all" -> Stream.concat(starttls, direct).toList();
            case "starttls" -> starttls.toList();
            case "direct" -> direct.toList();
            default -> throw new IllegalArgumentException("neither all, starttls nor direct: " + which);
        };
    }

    private static LabService service(Service service, Transport transport, int port, HostName host) {
        return new LabService(service, transport, new SrvRecord(5, 0, port, Optional.of(host)));
    }

    private static LabService srv(String[] words) {
        Optional<HostName> target = words[5].equals(".") ? Optional.empty() : Optional.of(host(words[5]));
        return new LabService(
                ExpectationLines.service(words[0]),
                ExpectationLines.transport(words[1]),
                new SrvRecord(
                        Integer.parseInt(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]), target));
    }

    static HostName host(String written) {
        return new HostName(written.contains(".") ? written : written + LabHost.PARENT);
    }
}
