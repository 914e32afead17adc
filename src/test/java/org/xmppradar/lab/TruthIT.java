package org.xmppradar.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second opinion for every fact: what the radar says of the lab, beside what openssl, sslscan, nmap, kdig, dig and curl say of
 * the same places. Any difference fails. The table of all that was compared is left in {@code target/truth.md}.
 */
class TruthIT {

    private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());
    private static final long PATIENCE = 300;

    /** One domain on each program, with both kinds of key: the versions of TLS are the programs', not the domains'. */
    private static final Set<String> ONE_OF_EACH = Set.of("good.example", "oak.example", "elm.example", "rsa.example");

    /** And those domains whose versions are their own. */
    private static final Set<String> OTHER_VERSIONS = Set.of("old-tls.example", "new-tls.example");

    private static Lab lab;
    private static SecondOpinion tools;
    private static InsideTools inside;
    private static WebOpinion web;
    private static final Map<String, JsonNode> DOCUMENTS = new TreeMap<>();
    private static final Map<String, JsonNode> CERTIFICATES = new TreeMap<>();

    @BeforeAll
    static void crawl() throws IOException, LabUnavailable, InterruptedException {
        lab = Lab.start(LabOptions.quiet());
        inside = new InsideTools(lab);
        tools = new SecondOpinion(inside);
        web = new WebOpinion(lab);
        try (LabRadar radar = LabRadar.start(lab, 0);
                HttpClient http = HttpClient.newHttpClient()) {
            radar.await(client -> client.hasVisited(lab.catalogue()) && client.isIdle(), PATIENCE, "visited all");
            for (LabDomain domain : lab.catalogue().domains()) {
                DOCUMENTS.put(domain.name().ascii(), get(http, radar, "domains/" + domain.name()));
            }
            for (String sha256 : leaves()) {
                CERTIFICATES.put(sha256, get(http, radar, "certificates/" + sha256));
            }
        }
    }

    private static JsonNode get(HttpClient http, LabRadar radar, String path) throws IOException, InterruptedException {
        URI uri = radar.uri().resolve("api/v1/" + path);
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return JsonMapper.shared()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static Set<String> leaves() {
        return places().map(place -> place.door().path("certificate").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @AfterAll
    static void end() throws IOException {
        lab.close();
        Collections.sort(TABLE);
        TABLE.addFirst("| where | fact | radar | second opinion |\n|---|---|---|---|");
        Files.writeString(Path.of("target/truth.md"), String.join("\n", TABLE) + "\n");
    }

    @TestFactory
    Stream<DynamicTest> opensslGetsTheSameCertificatesAndJudgesThemAlike() {
        return places().map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
            String said = tools.openssl(place.domain(), place.endpoint(), place.address());
            List<String> served = tools.fingerprints(said, "sha256");

            agree(place, "leaf (openssl)", place.door().path("certificate").asString(""), served.getFirst());
            agree(place, "names (openssl)", place.names(), new TreeSet<>(CertificateProof.names(said)));
            extensions(place, CertificateOpinion.of(inside, said));
            agree(place, "trust and time (openssl)", place.verifyCodes(), verifyCode(said));
            agree(
                    place,
                    "TLS version (openssl)",
                    place.door().path("tls").path("version").asString(""),
                    said.replaceAll("(?s).*New, (TLSv1\\.\\d).*", "$1"));
            agree(
                    place,
                    "group (openssl)",
                    place.door().path("tls").path("group").asString(""),
                    said.replaceAll("(?s).*Server Temp Key: ([^,]+),.*", "$1").toLowerCase(Locale.ROOT));
        }));
    }

    private static void extensions(Place place, CertificateOpinion theirs) {
        JsonNode leaf = Objects.requireNonNull(
                CERTIFICATES.get(place.door().path("certificate").asString("")));
        agree(place, "usages (openssl)", texts(leaf.path("usages")), theirs.usages());
        agree(place, "logs (openssl)", texts(leaf.path("certificateLogs")), theirs.logs());
        agree(place, "must staple (openssl)", leaf.path("mustStaple").asBoolean(), theirs.mustStaple());
    }

    /**
     * In a stream, sslscan names as the domain what it was told to connect to: an address is sent away, so it is asked only where
     * the domain's own name leads to its server.
     */
    @TestFactory
    Stream<DynamicTest> opensslAndSslscanAreGivenTheSameVersionsAndSessions() {
        return places().filter(place -> isOneOfEach(place) || hasOtherVersions(place))
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
                    JsonNode support = place.door().path("tlsSupport");
                    SortedSet<String> ours = texts(support.path("accepted"));
                    agree(
                            place,
                            "TLS versions (openssl)",
                            ours,
                            tools.versionsByOpenssl(place.domain(), place.endpoint(), place.address()));
                    if (place.endpoint().transport() == Transport.DIRECT_TLS || hasOtherVersions(place)) {
                        agree(
                                place,
                                "TLS versions (sslscan)",
                                ours,
                                tools.versionsBySslscan(place.domain(), place.endpoint(), place.address()));
                    }
                    agree(
                            place,
                            "session resumption (openssl)",
                            support.path("resumption").asBoolean(),
                            tools.resumes(place.domain(), place.endpoint(), place.address()));
                }));
    }

    /** nmap's xmpp-info does not speak direct TLS, and counts the old login (XEP-0078) among the mechanisms. */
    @TestFactory
    Stream<DynamicTest> nmapFindsTheSameMechanisms() {
        return places().filter(TruthIT::isOneOfEach)
                .filter(place -> place.endpoint().transport() == Transport.STARTTLS
                        && place.endpoint().service() == Service.C2S)
                .map(place -> DynamicTest.dynamicTest(
                        place.toString(),
                        () -> agree(
                                place,
                                "mechanisms (nmap xmpp-info)",
                                place.mechanisms(),
                                tools.mechanisms(place.domain(), place.endpoint(), place.address()))));
    }

    @TestFactory
    Stream<DynamicTest> kdigReadsTheSameRecords() {
        return lab.catalogue().domains().stream()
                .filter(domain -> domain.zone() == LabDomain.Zone.SIGNED || domain.zone() == LabDomain.Zone.UNSIGNED)
                .map(domain -> DynamicTest.dynamicTest(domain.name().ascii(), () -> records(domain)));
    }

    @TestFactory
    Stream<DynamicTest> digGoesByTheSameAliases() {
        return lab.catalogue().domains().stream()
                .map(domain -> DynamicTest.dynamicTest(
                        domain.name().ascii(), () -> new AliasTruth(domain, document(domain), inside).check()));
    }

    @TestFactory
    Stream<DynamicTest> curlGetsTheSameDocuments() {
        return lab.catalogue().domains().stream()
                .flatMap(domain -> WebTruth.of(domain, document(domain).path("web"), web, () -> served(domain)))
                .map(truth -> DynamicTest.dynamicTest(truth.toString(), truth::check));
    }

    /** The digests of what openssl gets at the domain's doors, each after the name of its hash. */
    private static Set<String> served(LabDomain domain) throws IOException, InterruptedException {
        Set<String> served = new TreeSet<>();
        for (Place place : places(domain).toList()) {
            String said = tools.openssl(domain, place.endpoint(), place.address());
            served.add("sha-256 " + tools.fingerprints(said, "sha256").getFirst());
            served.add("sha-512 " + tools.fingerprints(said, "sha512").getFirst());
        }
        return served;
    }

    private static void records(LabDomain domain) throws IOException, InterruptedException {
        JsonNode document = document(domain);
        for (Service service : Service.values()) {
            for (Transport transport : Transport.values()) {
                String scope = "srv." + service.key() + "." + transport.key();
                SecondOpinion.Answer answer = tools.kdig(service.srvPrefix(transport) + "." + domain.name(), "SRV");
                agree(domain.name(), scope + " DNSSEC (kdig)", isSecure(document, scope), answer.authenticated());
                TreeSet<String> offered = new TreeSet<>(answer.data());
                offered.removeIf(data -> data.endsWith(" ."));
                agree(domain.name(), scope + " (kdig)", srv(document, service, transport), offered);
            }
        }
        Map<String, String> others = Map.of(
                "caa", domain.name() + " CAA",
                "txt.xmppconnect", "_xmppconnect." + domain.name() + " TXT",
                "txt.xmpp-policy", "_xmpp-policy." + domain.name() + " TXT",
                "srv.jabber", "_jabber._tcp." + domain.name() + " SRV");
        for (Map.Entry<String, String> other : others.entrySet()) {
            String[] question = other.getValue().split(" ", 2);
            SecondOpinion.Answer own = tools.kdig(question[0], question[1]);
            SecondOpinion.Answer answer =
                    own.data().isEmpty() && question[1].equals("CAA") ? inherited(domain, document, own) : own;
            SortedSet<String> ours = document.path("records")
                    .valueStream()
                    .filter(record -> record.path("kind").asString("").equals(other.getKey()))
                    .map(record -> record.path("value").asString(""))
                    .map(value -> question[1].equals("TXT") ? "\"" + value + "\"" : value)
                    .collect(Collectors.toCollection(TreeSet::new));
            agree(domain.name(), other.getKey() + " (kdig)", ours, answer.data());
            agree(
                    domain.name(),
                    other.getKey() + " DNSSEC (kdig)",
                    isSecure(document, "record." + other.getKey()),
                    answer.authenticated());
        }
    }

    /** Without CAA records of its own, a name has those of the nearest name above that has any (RFC 8659 3). */
    private static SecondOpinion.Answer inherited(LabDomain domain, JsonNode document, SecondOpinion.Answer none)
            throws IOException, InterruptedException {
        String name = domain.name().ascii();
        SecondOpinion.Answer answer = none;
        while (answer.data().isEmpty() && name.indexOf('.') >= 0) {
            name = name.substring(name.indexOf('.') + 1);
            answer = tools.kdig(name, "CAA");
        }
        if (answer.data().isEmpty()) {
            return none;
        }
        String owner = name;
        assertThat(document.path("records")
                        .valueStream()
                        .filter(record -> record.path("kind").asString("").equals("caa")))
                .allMatch(record -> record.path("owner").asString("").equals(owner));
        return answer;
    }

    private static boolean isSecure(JsonNode document, String scope) {
        return document.path("dns")
                .valueStream()
                .filter(question -> question.path("scope").asString("").equals(scope))
                .anyMatch(question -> question.path("dnssec").asString("").equals("secure"));
    }

    private static SortedSet<String> srv(JsonNode document, Service service, Transport transport) {
        return document.path("endpoints")
                .valueStream()
                .filter(door -> door.path("source").asString("").equals("srv"))
                .filter(door -> door.path("service").asString("").equals(service.key())
                        && door.path("transport").asString("").equals(transport.key()))
                .map(door -> door.path("priority").asInt() + " "
                        + door.path("weight").asInt() + " " + door.path("port").asInt() + " "
                        + door.path("host").asString("") + ".")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode document(LabDomain domain) {
        return Objects.requireNonNull(DOCUMENTS.get(domain.name().ascii()), domain.name()::ascii);
    }

    private static Stream<Place> places() {
        return lab.catalogue().domains().stream().flatMap(TruthIT::places);
    }

    private static Stream<Place> places(LabDomain domain) {
        JsonNode document = document(domain);
        return document.path("endpoints")
                .valueStream()
                .filter(door -> door.path("tls").isObject())
                .map(door -> Place.of(domain, document, door));
    }

    private static boolean isOneOfEach(Place place) {
        return ONE_OF_EACH.contains(place.domain().name().ascii());
    }

    private static boolean hasOtherVersions(Place place) {
        return OTHER_VERSIONS.contains(place.domain().name().ascii());
    }

    private static String verifyCode(String said) {
        return said.replaceAll("(?s).*Verify return code: (\\d+) .*", "$1");
    }

    static SortedSet<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    static void agree(Object where, String fact, Object ours, Object theirs) {
        TABLE.add("| " + where + " | " + fact + " | " + ours + " | " + theirs + " |");
        assertThat(ours).as(where + ": " + fact).isEqualTo(theirs);
    }
}
