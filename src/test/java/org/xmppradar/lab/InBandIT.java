package org.xmppradar.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.database.StoredGraph;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.lab.space.LabUnavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What real servers answer over XMPP, from the question to the API; and what the stored facts say of pairs of domains. */
class InBandIT {

    private static final long PATIENCE = 400;

    private static final Map<String, JsonNode> DOCUMENTS = new TreeMap<>();
    private static final Map<String, JsonNode> PAIRS = new TreeMap<>();
    private static List<String> before = List.of();
    private static List<String> after = List.of();
    private static Lab lab;

    /** Three crawls: whom good.example may name is known after the first, so that the second names them; the third finds all so. */
    @BeforeAll
    static void crawl() throws IOException, LabUnavailable, InterruptedException {
        lab = Lab.start(LabOptions.quiet());
        try (LabRadar radar = LabRadar.startLinked(lab, 0)) {
            radar.await(client -> client.hasVisited(lab.catalogue()) && client.isIdle(), PATIENCE, "visited all");
        }
        crawlEachAgain();
        before = StoredGraph.dump(data()).relationships();
        crawlEachAgain();
        after = StoredGraph.dump(data()).relationships();
        try (LabRadar radar = LabRadar.startLinked(lab, 0);
                RadarApi api = new RadarApi(radar)) {
            radar.await(client -> client.serves(), PATIENCE, "answered");
            for (LabDomain domain : lab.catalogue().domains()) {
                DOCUMENTS.put(domain.name().ascii(), api.get("domains/" + domain.name()));
            }
            for (String pair : List.of(
                    "good.example down.example",
                    "good.example closed.example",
                    "good.example self-signed.example",
                    "good.example oak.example",
                    "new-tls.example old-tls.example")) {
                String[] ends = pair.split(" ", -1);
                PAIRS.put(pair, api.get("pair?from=" + ends[0] + "&to=" + ends[1]));
            }
        }
    }

    @AfterAll
    static void end() throws IOException {
        lab.close();
        List<String> table = new ArrayList<>(List.of(
                "| domain | reached by | asked what it is | software | card | services | contacts | claims | links |",
                "|---|---|---|---|---|---|---|---|---|"));
        DOCUMENTS.forEach((name, document) -> table.add("| " + name + " | " + row(document.path("inBand")) + " |"));
        Files.writeString(Path.of("target/in-band.md"), String.join("\n", table) + "\n");
    }

    private static String row(JsonNode inBand) {
        JsonNode entities = inBand.path("entities");
        JsonNode own = entities.path(0);
        JsonNode links = inBand.path("links");
        return String.join(
                " | ",
                RadarApi.text(inBand.path("reached"), "method"),
                RadarApi.text(own.path("status"), "kind", "detail"),
                RadarApi.text(own.path("software"), "name", "version", "os"),
                String.join(", ", RadarApi.all(inBand.path("cards"), card -> RadarApi.text(card, "format"))),
                String.join(
                        ", ",
                        entities.valueStream().skip(1).map(InBandIT::service).toList()),
                String.join(
                        ", ", RadarApi.all(inBand.path("contacts"), each -> RadarApi.text(each, "role", "address"))),
                String.join(", ", RadarApi.all(inBand.path("claims"), each -> RadarApi.text(each, "name"))),
                links.isObject()
                        ? String.join(", ", RadarApi.all(links.path("named"), each -> RadarApi.text(each, "name")))
                                + " and " + links.path("anonymous").asInt() + " more"
                        : "");
    }

    private static String service(JsonNode entity) {
        String sizes =
                String.join(", ", RadarApi.all(entity.path("sizes"), size -> RadarApi.text(size, "what", "text")));
        return RadarApi.text(entity, "name") + ": "
                + String.join(", ", RadarApi.all(entity.path("kinds"), JsonNode::asString))
                + (sizes.isEmpty() ? "" : " (" + sizes + ")");
    }

    /** By {@code radar crawl}, for the loop would not be back before tomorrow. */
    private static void crawlEachAgain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(LabRadar.program());
        command.addAll(List.of(
                "crawl", "--config", lab.folder().resolve("radar.properties").toString()));
        lab.catalogue().names().forEach(name -> command.add(name.ascii()));
        Process crawl = lab.exec(command, Map.of(), "again.out");
        assertThat(crawl.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(crawl.exitValue())
                .as(Files.readString(lab.folder().resolve("log/again.out")))
                .isZero();
    }

    private static Path data() {
        return lab.folder().resolve("data/radar");
    }

    /** Of the others CrawlOfTheLabIT tells; on a busy machine a web server may answer late in one crawl and not in the next. */
    @Test
    void a_further_crawl_writes_no_relationship_of_what_was_said_in_band() {
        assertThat(inBand(before)).isNotEmpty();
        assertThat(inBand(after)).isEqualTo(inBand(before));
    }

    private static List<String> inBand(List<String> relationships) {
        return relationships.stream().filter(line -> line.contains("inband.")).toList();
    }

    @Test
    void prosody_says_all_that_a_server_can_say() {
        JsonNode good = inBand("good.example");
        JsonNode own = good.path("entities").path(0);

        assertThat(RadarApi.text(good.path("reached"), "from", "method")).isEqualTo("radar.example relayed");
        assertThat(RadarApi.text(own, "name")).isEqualTo("good.example");
        assertThat(RadarApi.text(own.path("status"), "kind")).isEqualTo("answered");
        assertThat(RadarApi.text(own.path("software"), "name", "version")).matches("Prosody 0\\.1\\d\\.\\d+");
        assertThat(RadarApi.all(own.path("identities"), each -> RadarApi.text(each, "category", "type", "name")))
                .containsExactly("server im Prosody");
        assertThat(RadarApi.all(own.path("kinds"), JsonNode::asString)).containsExactly("Server");
        assertThat(RadarApi.all(own.path("features"), each -> RadarApi.text(each, "feature")))
                .contains("urn:xmpp:serverinfo:0", "urn:xmpp:ping", "jabber:iq:version");
        assertThat(RadarApi.all(
                        own.path("forms"),
                        each -> RadarApi.all(each.path("fields"), JsonNode::asString)
                                .toString()))
                .singleElement()
                .asString()
                .contains("serverinfo-pubsub-node=xmpp:pubsub.good.example?;node=serverinfo")
                .doesNotContain("abuse@good.example");
        assertThat(RadarApi.text(own, "capabilities")).hasSize(28);
    }

    @Test
    void whom_to_turn_to() {
        assertThat(RadarApi.all(
                        inBand("good.example").path("contacts"), each -> RadarApi.text(each, "role", "address")))
                .containsExactlyInAnyOrder(
                        "abuse mailto:abuse@good.example",
                        "admin xmpp:admin@good.example",
                        "admin https://good.example/admin");
    }

    @Test
    void services_with_what_they_are_for_and_how_much_they_hold() {
        assertThat(inBand("good.example").path("entities").valueStream().skip(1).map(InBandIT::service))
                .containsExactlyInAnyOrder(
                        "conference.good.example: Group chat (Listed for all to see 2)",
                        "pubsub.good.example: Publish-subscribe");
        assertThat(all("name")).noneMatch(name -> name.contains("@"));
    }

    @Test
    void what_a_domain_lists_elsewhere_is_a_claim_and_is_visited() {
        assertThat(RadarApi.all(inBand("good.example").path("claims"), each -> RadarApi.text(each, "name", "label")))
                .containsExactly("found.example Found by disco");
        assertThat(RadarApi.all(
                        DOCUMENTS
                                .getOrDefault("found.example", MissingNode.getInstance())
                                .path("foundVia"),
                        JsonNode::asString))
                .contains("disco items of good.example");
        assertThat(RadarApi.text(DOCUMENTS.getOrDefault("found.example", MissingNode.getInstance()), "lastVisited"))
                .isNotEmpty();
    }

    @Test
    void links_are_named_where_both_ends_opted_in() {
        JsonNode links = inBand("good.example").path("links");

        assertThat(RadarApi.all(links.path("named"), each -> RadarApi.text(each, "name", "direction")))
                .containsExactly("oak.example bidi");
        assertThat(links.path("anonymous").asInt()).isEqualTo(3);
        assertThat(links.path("atLeast").asBoolean()).isFalse();
        assertThat(inBand("oak.example").path("links").isObject()).isFalse();
    }

    @Test
    void ejabberd_answers_too() {
        JsonNode oak = inBand("oak.example");

        assertThat(RadarApi.text(oak.path("reached"), "from", "method")).isEqualTo("radar.example relayed");
        assertThat(RadarApi.text(oak.path("entities").path(0).path("software"), "name", "version"))
                .matches("ejabberd 2\\d\\.\\d\\d\\S*");
        assertThat(RadarApi.all(oak.path("cards"), card -> RadarApi.text(card, "format")))
                .containsExactly("vcard-temp");
        assertThat(oak.path("cards")
                        .path(0)
                        .path("lines")
                        .valueStream()
                        .map(line -> RadarApi.text(line, "title", "text")))
                .containsExactlyInAnyOrder(
                        "Full name The lab's ejabberd", "Url https://oak.example/", "Description Made of real servers");
        assertThat(oak.path("entities").size()).isEqualTo(1);
    }

    @Test
    void jabberd2_answers_too() {
        JsonNode elm = inBand("elm.example");

        assertThat(RadarApi.text(elm.path("reached"), "from", "method")).isEqualTo("radar.example relayed");
        assertThat(RadarApi.text(elm.path("entities").path(0).path("software"), "name", "version"))
                .matches("jabberd2 2\\.\\d+\\.\\d+");
        assertThat(elm.path("contacts").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "down.example,   remote-server-not-found, connection refused",
        "closed.example, remote-server-not-found, service explicitly unavailable"
    })
    void who_cannot_be_reached_has_the_words_of_the_bounce(String name, String kind, String evidence) {
        JsonNode inBand = inBand(name);

        assertThat(inBand.path("reached").isObject()).isFalse();
        JsonNode status = inBand.path("entities").path(0).path("status");
        assertThat(RadarApi.text(status, "kind")).isEqualTo(kind);
        assertThat(RadarApi.text(status, "detail")).contains(evidence);
    }

    @Test
    void who_is_in_no_dns_was_not_asked() {
        assertThat(inBand("nxdomain.example").path("entities").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "good.example down.example,        bad,    reachable,  good.example cannot reach down.example.",
        "good.example closed.example,      bad,    offered,    good.example cannot reach closed.example.",
        "new-tls.example old-tls.example,  bad,    tls,        new-tls.example cannot reach old-tls.example.",
        "good.example self-signed.example, flawed, '',         good.example reaches self-signed.example only where both are lenient.",
        "good.example oak.example,         good,   '',         Nothing that is known keeps good.example from reaching oak.example."
    })
    void a_pair_stops_at_the_step_that_is_broken(String pair, String level, String stopsAt, String sentence) {
        JsonNode there = PAIRS.getOrDefault(pair, MissingNode.getInstance()).path("there");

        assertThat(RadarApi.text(there, "level").toLowerCase(Locale.ROOT)).isEqualTo(level);
        assertThat(RadarApi.text(there, "stopsAt")).isEqualTo(stopsAt);
        assertThat(RadarApi.text(there, "sentence")).isEqualTo(sentence);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_the_one_step_that_depends() {
        JsonNode there = PAIRS.getOrDefault("good.example self-signed.example", MissingNode.getInstance())
                .path("there");

        assertThat(there.path("steps")
                        .valueStream()
                        .filter(step -> !RadarApi.text(step, "level").equalsIgnoreCase("good"))
                        .map(step -> RadarApi.text(step, "name")))
                .containsExactly("certificate");
    }

    private static JsonNode inBand(String name) {
        return DOCUMENTS.getOrDefault(name, MissingNode.getInstance()).path("inBand");
    }

    private static List<String> all(String field) {
        return DOCUMENTS.values().stream()
                .flatMap(document -> document.path("inBand").path("entities").valueStream())
                .map(entity -> RadarApi.text(entity, field))
                .toList();
    }
}
