package org.xmppradar.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xmppradar.lab.catalogue.Catalogue;
import org.xmppradar.lab.check.RadarClient;
import org.xmppradar.lab.space.LabUnavailable;
import org.xmppradar.model.DomainName;
import tools.jackson.databind.JsonNode;

/** A domain that moves to other software, with other SRV records and another certificate, between visits of the same radar, and comes back. */
class MovedDomainIT {

    private static final long PATIENCE = 300;
    private static final String OAK = "domains/oak.example";

    private static final Catalogue BEFORE = Catalogue.load();
    private static final Catalogue AFTER = BEFORE.with(Catalogue.read("""
            oak.example
              about        has moved to Prosody, which has no direct TLS for it
              server       prosody
              certificate  good
              srv          starttls prosody-too
              sees         reachable
            """).domains());

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("radar-moved-");
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void its_history_can_be_seen_as_of_each_moment_and_as_a_diff() throws Exception {
        Instant before = Instant.now();
        try (Lab lab = lab(BEFORE);
                LabRadar radar = LabRadar.start(lab, 0)) {
            radar.await(client -> client.hasVisited(BEFORE) && client.isIdle(), PATIENCE, "visited all");
            assertThatThrownBy(() -> lab(AFTER))
                    .isInstanceOf(LabUnavailable.class)
                    .hasMessageContaining("A lab runs in " + folder);
        }
        Instant atHome = Instant.now();
        try (Lab lab = lab(AFTER)) {
            LabCrawl.of(lab, List.of(new DomainName("oak.example")));
        }
        Instant away = Instant.now();
        try (Lab lab = lab(BEFORE)) {
            LabCrawl.of(lab, List.of(new DomainName("oak.example")));
            try (LabRadar radar = LabRadar.start(lab, 0);
                    RadarApi api = new RadarApi(radar)) {
                radar.await(RadarClient::serves, PATIENCE, "answered");
                assertThat(api.get(OAK + "?at=" + before).path("status").asInt(0))
                        .isEqualTo(404);
                JsonNode first = api.get(OAK + "?at=" + atHome);
                JsonNode second = api.get(OAK + "?at=" + away);
                JsonNode third = api.get(OAK);
                assertThat(List.of(first, third)).allSatisfy(home -> {
                    assertThat(hosts(home))
                            .containsOnly("ejabberd.hosts.example")
                            .hasSize(4);
                    assertThat(software(home)).containsOnly("ejabberd");
                });
                assertThat(hosts(second))
                        .containsOnly("prosody-too.hosts.example")
                        .hasSize(2);
                assertThat(software(second)).containsOnly("Prosody");
                assertThat(Stream.of(first, second, third).flatMap(then -> certificates(then).stream()))
                        .as("a lab has new certificates each time")
                        .hasSize(3)
                        .doesNotHaveDuplicates();
                moved(api.get(OAK + "/diff?from=" + atHome + "&to=" + away));
                cameBack(api.get(OAK + "/diff?from=" + away));
                onlyRenewed(api.get(OAK + "/diff?from=" + atHome));
            }
        }
    }

    private static void moved(JsonNode diff) {
        assertThat(diff.path("summary").asString(""))
                .contains("certificate renewed (by Lab Authority 1)")
                .contains("endpoints look like Prosody, no longer like ejabberd")
                .contains("2 endpoints more and 4 fewer");
        assertThat(scopes(diff, "vanished"))
                .contains("srv.c2s.direct", "tls.s2s.starttls@ejabberd.hosts.example:5269")
                .doesNotContain("srv.c2s.starttls");
        assertThat(scopes(diff, "changed")).contains("srv.c2s.starttls", "srv.s2s.starttls");
        assertThat(scopes(diff, "appeared")).contains("tls.s2s.starttls@prosody-too.hosts.example:5269");
        assertThat(diff.path("gaps").isEmpty()).isTrue();
    }

    private static void cameBack(JsonNode diff) {
        assertThat(diff.path("summary").asString(""))
                .contains("endpoints look like ejabberd, no longer like Prosody")
                .contains("4 endpoints more and 2 fewer");
        assertThat(scopes(diff, "appeared")).contains("srv.c2s.direct", "tls.s2s.starttls@ejabberd.hosts.example:5269");
        assertThat(scopes(diff, "vanished")).contains("tls.s2s.starttls@prosody-too.hosts.example:5269");
        assertThat(diff.path("gaps").isEmpty()).isTrue();
    }

    /** What was away between is no difference between the first moment and the last. */
    private static void onlyRenewed(JsonNode diff) {
        assertThat(diff.path("summary").asString("")).endsWith(" UTC: certificate renewed (by Lab Authority 1).");
        assertThat(scopes(diff, "appeared")).isEmpty();
        assertThat(scopes(diff, "vanished")).isEmpty();
        assertThat(scopes(diff, "changed")).isNotEmpty().allMatch(scope -> scope.startsWith("tls."));
    }

    @Test
    void a_folder_that_no_lab_has_left_is_not_touched() throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.tex"), "all of it");
        Path web = Files.createDirectory(folder.resolve("web"));
        assertThatThrownBy(() -> lab(BEFORE))
                .isInstanceOf(LabUnavailable.class)
                .hasMessageContaining("holds files that no lab has made");
        assertThat(thesis).hasContent("all of it");
        assertThat(web).exists();
    }

    private static List<String> hosts(JsonNode domain) {
        return RadarApi.all(domain.path("endpoints"), endpoint -> RadarApi.text(endpoint, "host"));
    }

    private static Set<String> certificates(JsonNode domain) {
        return Set.copyOf(RadarApi.all(domain.path("endpoints"), endpoint -> RadarApi.text(endpoint, "certificate")));
    }

    private static List<String> software(JsonNode domain) {
        return domain.path("endpoints")
                .valueStream()
                .flatMap(endpoint -> endpoint.path("software").valueStream())
                .map(software -> RadarApi.text(software, "name"))
                .toList();
    }

    private static List<String> scopes(JsonNode diff, String kind) {
        return diff.path("scopes")
                .valueStream()
                .filter(scope -> RadarApi.text(scope, "kind").equals(kind))
                .map(scope -> RadarApi.text(scope, "scope"))
                .toList();
    }

    private Lab lab(Catalogue catalogue) throws IOException, LabUnavailable, InterruptedException {
        return Lab.start(new LabOptions(Optional.of(folder), (what, millis) -> {}), catalogue);
    }
}
