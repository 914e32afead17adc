package org.xmppradar.lab.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;

/** Everything that is put into the lab. */
public record Catalogue(List<LabHost> hosts, List<LabDomain> domains) {

    public Catalogue {
        hosts = List.copyOf(hosts);
        domains = List.copyOf(domains);
    }

    /** The catalogue that ships with the radar: {@code src/lab/domains.txt}. */
    public static Catalogue load() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/lab/domains.txt")) {
            if (file == null) {
                throw new IllegalStateException("lab/domains.txt is missing from the class path");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A catalogue in the words of {@code src/lab/domains.txt}. */
    public static Catalogue read(String text) {
        return CatalogueReader.read(text);
    }

    /** The same with these domains as they are to be instead, known by their names. */
    public Catalogue with(List<LabDomain> others) {
        return new Catalogue(
                hosts,
                domains.stream()
                        .map(domain -> others.stream()
                                .filter(other -> other.name().equals(domain.name()))
                                .findFirst()
                                .orElse(domain))
                        .toList());
    }

    /** The names of all domains, in the catalogue's order. */
    public List<DomainName> names() {
        return domains.stream().map(LabDomain::name).toList();
    }

    /** The names that a radar is told of; the lab itself leads to the others. */
    public List<DomainName> seeds() {
        return domains.stream().filter(LabDomain::seed).map(LabDomain::name).toList();
    }

    public Optional<LabDomain> domain(DomainName name) {
        return domains.stream().filter(domain -> domain.name().equals(name)).findFirst();
    }

    /** The address of a host, at the end of its aliases; empty when it has none or is not of the lab. */
    public Optional<String> address(HostName name) {
        return hosts.stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .flatMap(host -> host.address().or(() -> host.alias().flatMap(this::address)));
    }

    /** The domains that {@code program} serves, in the catalogue's order. */
    public List<LabDomain> servedBy(ServerProgram program) {
        return domains.stream()
                .filter(domain -> domain.programs().contains(program))
                .toList();
    }

    /** What the web server holds for this name, whoever's documents they are. */
    public List<LabDocument> documentsOf(DomainName host) {
        return domains.stream()
                .flatMap(domain -> domain.documents().stream())
                .filter(document -> document.host().equals(host))
                .toList();
    }

    /** The addresses that {@code program} listens on, each once. */
    public List<String> addressesOf(ServerProgram program) {
        return hosts.stream()
                .filter(host -> host.program().filter(program::equals).isPresent())
                .flatMap(host -> host.address().stream())
                .distinct()
                .toList();
    }
}
