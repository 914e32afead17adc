package org.xmppradar.lab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.catalogue.LabDocument;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.catalogue.ServerProgram;
import org.xmppradar.lab.space.Programs;
import org.xmppradar.model.DomainName;

/** The programs' configuration: the templates of {@code src/lab}, filled from the catalogue into {@code conf/}. */
final class Configuration {

    private static final Map<ServerProgram, List<String>> FILES = Map.of(
            ServerProgram.PROSODY,
            List.of("prosody.cfg.lua", "prosody/mod_lab_federation.lua"),
            ServerProgram.EJABBERD,
            List.of("ejabberd.yml", "inetrc"),
            ServerProgram.JABBERD2,
            List.of(
                    "jabberd2/router.xml",
                    "jabberd2/router-users.xml",
                    "jabberd2/router-filter.xml",
                    "jabberd2/sm.xml",
                    "jabberd2/s2s.xml",
                    "jabberd2/c2s.xml"),
            ServerProgram.NGINX,
            List.of("nginx.conf"));

    private static final List<String> FOLDERS = List.of(
            "conf",
            "log",
            "data/prosody",
            "data/jabberd2-sm",
            "data/jabberd2-c2s",
            "data/knot",
            "data/mnesia",
            "data/nginx");

    private final Path lab;

    Configuration(Path lab) {
        this.lab = lab;
    }

    void write(Catalogue catalogue) throws IOException {
        for (String folder : FOLDERS) {
            Files.createDirectories(lab.resolve(folder));
        }
        Template plain = new Template(Map.of("lab", lab.toString()), Map.of());
        fill(plain, List.of("knot.conf", "unbound.conf"));
        for (ServerProgram program : ServerProgram.values()) {
            fill(template(catalogue, program), FILES.getOrDefault(program, List.of()));
        }
    }

    /** Where a filled file is. */
    String path(String file) {
        return lab.resolve("conf").resolve(Path.of(file).getFileName()).toString();
    }

    /** A folder or file of the lab. */
    String folder(String name) {
        return lab.resolve(name).toString();
    }

    private void fill(Template template, List<String> files) throws IOException {
        for (String file : files) {
            Files.writeString(Path.of(path(file)), template.fill(Programs.resource(file)));
        }
    }

    private Template template(Catalogue catalogue, ServerProgram program) {
        List<LabDomain> served = catalogue.servedBy(program);
        List<DomainName> all = names(served);
        List<DomainName> secured = names(served.stream()
                .filter(domain -> domain.certificate().isPresent())
                .toList());
        List<DomainName> bare =
                all.stream().filter(name -> !secured.contains(name)).toList();
        return new Template(
                Map.of(
                        "lab", lab.toString(),
                        "default", secured.getFirst().ascii(),
                        "first", catalogue.addressesOf(program).getFirst(),
                        "modules", modules()),
                Map.of(
                        "address", catalogue.addressesOf(program),
                        "domain", unicode(all),
                        "host", served.stream().map(Configuration::host).toList(),
                        "ascii", ascii(all),
                        "secured-domain", unicode(secured),
                        "secured-ascii", ascii(secured),
                        "bare-domain", unicode(bare),
                        "tls", served.stream().map(Configuration::tls).toList(),
                        "answers",
                                all.stream()
                                        .map(name -> answers(catalogue.documentsOf(name)))
                                        .toList()));
    }

    /** What Prosody calls a domain: a host with users, or a service. */
    private static String host(LabDomain domain) {
        String name = "\"" + domain.name().unicode() + "\"";
        return domain.component()
                .map(module -> "Component " + name + " \"" + module + "\"")
                .orElse("VirtualHost " + name);
    }

    /** By the names that prosody.cfg.lua gives them. */
    private static String tls(LabDomain domain) {
        return domain.tls().name().toLowerCase(Locale.ROOT);
    }

    /** What nginx answers without a file. */
    private static String answers(List<LabDocument> documents) {
        return documents.stream()
                .filter(document -> !document.isFile())
                .map(document -> "location = " + document.path() + " { " + document.source() + "; }")
                .collect(Collectors.joining(" "));
    }

    private static List<DomainName> names(List<LabDomain> domains) {
        return domains.stream().map(LabDomain::name).toList();
    }

    private static List<String> unicode(List<DomainName> names) {
        return names.stream().map(DomainName::unicode).toList();
    }

    private static List<String> ascii(List<DomainName> names) {
        return names.stream().map(DomainName::ascii).toList();
    }

    /** jabberd2's modules lie in a folder that is named after the machine's architecture. */
    private static String modules() {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (Path library : libraries) {
                if (Files.isDirectory(library.resolve("jabberd2"))) {
                    return library.resolve("jabberd2").toString();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "/usr/lib/jabberd2";
    }

    /** Where Erlang finds ejabberd: beside jabberd2's modules, by Debian's layout. */
    static String erlangLibraries() {
        return String.valueOf(Path.of(modules()).getParent());
    }
}
