package org.xmppradar.lab.dns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.catalogue.LabHost;
import org.xmppradar.lab.catalogue.LabService;
import org.xmppradar.lab.pki.LabCertificates;
import org.xmppradar.lab.pki.ServedCertificate;
import org.xmppradar.model.HostName;

/** The text of the lab's zones: {@code example}, and one each for the domains that are a zone of their own. */
final class ZoneFiles {

    private static final String NAME_SERVER = "ns.example.";

    private final Catalogue catalogue;
    private final LabCertificates certificates;

    ZoneFiles(Catalogue catalogue, LabCertificates certificates) {
        this.catalogue = catalogue;
        this.certificates = certificates;
    }

    /** The signed zone, with the cuts to the others. */
    String parent() {
        List<String> own = ownZones().map(domain -> domain.name().ascii()).toList();
        Predicate<String> here = name -> own.stream().noneMatch(zone -> name.equals(zone) || name.endsWith("." + zone));
        return text(Stream.of(
                head("example."),
                Stream.of(NAME_SERVER + " A 127.0.0.2"),
                ownZones().flatMap(ZoneFiles::cut),
                records(here, LabDomain.Zone.SIGNED)));
    }

    /** The zone of one domain. */
    String child(LabDomain domain) {
        String zone = domain.name().ascii();
        Predicate<String> here = name -> name.equals(zone) || name.endsWith("." + zone);
        return text(Stream.of(head(zone + "."), records(here, domain.zone())));
    }

    Stream<LabDomain> ownZones() {
        return catalogue.domains().stream()
                .filter(domain -> domain.zone() == LabDomain.Zone.UNSIGNED || domain.zone() == LabDomain.Zone.BOGUS);
    }

    private Stream<String> records(Predicate<String> here, LabDomain.Zone zone) {
        return Stream.concat(
                catalogue.hosts().stream()
                        .filter(host -> here.test(host.name().ascii()))
                        .map(ZoneFiles::host),
                catalogue.domains().stream()
                        .filter(domain ->
                                domain.zone() == zone && here.test(domain.name().ascii()))
                        .flatMap(this::domain));
    }

    private static Stream<String> head(String zone) {
        return Stream.of(
                "$TTL 300",
                zone + " SOA " + NAME_SERVER + " hostmaster.example. 1 3600 600 86400 60",
                zone + " NS " + NAME_SERVER);
    }

    /** A delegation; where the zone is to be bogus, with a DS record (ECDSA P-256, SHA-256) of a key that is not there. */
    private static Stream<String> cut(LabDomain domain) {
        String name = domain.name() + ". ";
        Stream<String> servers = Stream.of(name + "NS " + NAME_SERVER);
        return domain.zone() == LabDomain.Zone.BOGUS
                ? Stream.concat(servers, Stream.of(name + "DS 12345 13 2 " + "00".repeat(32)))
                : servers;
    }

    private static String host(LabHost host) {
        return host.name() + ". "
                + host.address()
                        .map(ZoneFiles::address)
                        .or(() -> host.alias().map(target -> "CNAME " + target + "."))
                        .orElse("TXT \"a host without an address\"");
    }

    private Stream<String> domain(LabDomain domain) {
        return Stream.of(
                        Stream.of(domain.name() + ". TXT \"" + domain.about() + "\""),
                        domain.addresses().stream().map(address -> domain.name() + ". " + address(address)),
                        domain.services().stream().map(service -> srv(domain, service)),
                        domain.records().stream().map(record -> record(domain, record)),
                        domain.tlsa().stream().flatMap(records -> tlsa(domain, records)))
                .flatMap(lines -> lines);
    }

    private static String record(LabDomain domain, String record) {
        String[] ownerAndRest = record.split("\\s+", 2);
        String prefix = ownerAndRest[0].equals("@") ? "" : ownerAndRest[0] + ".";
        return prefix + domain.name() + ". " + ownerAndRest[1];
    }

    private static String address(String address) {
        return (address.contains(":") ? "AAAA " : "A ") + address;
    }

    private static String srv(LabDomain domain, LabService service) {
        String target = service.record().target().map(HostName::ascii).orElse("");
        return String.format(
                Locale.ROOT,
                "%s.%s. SRV %d %d %d %s.",
                service.service().srvPrefix(service.transport()),
                domain.name(),
                service.record().priority(),
                service.record().weight(),
                service.record().port(),
                target);
    }

    /** RFC 7673: at the SRV target's name and port; DANE-EE, the public key, SHA-256. */
    private Stream<String> tlsa(LabDomain domain, LabDomain.Tlsa records) {
        Optional<ServedCertificate> served = certificates.of(domain.name());
        String right = served.map(each -> each.publicKey().hex()).orElseThrow();
        String data = records.right() ? right : "00".repeat(32);
        return domain.services().stream()
                .filter(service ->
                        service.record().target().filter(records.host()::equals).isPresent())
                .map(service -> "_" + service.record().port() + "._tcp." + records.host() + ". TLSA 3 1 1 " + data)
                .distinct();
    }

    private static String text(Stream<Stream<String>> parts) {
        return parts.flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
    }
}
