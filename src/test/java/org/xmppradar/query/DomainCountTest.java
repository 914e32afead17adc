package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.graph.Row;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.DomainFacets.Facet;
import org.xmppradar.query.DomainFacets.Value;

class DomainCountTest {

    private static final Instant NOW = FederationFixture.NOW;
    private static final Federation FEDERATION = new FederationFixture()
            .host("one.example", "192.0.2.1")
            .authority("E1", "Example Trust")
            .domain("a.example", "E1", List.of(), "s2s.starttls@one.example:5269")
            .domain("b.example", "E1", List.of(), "s2s.starttls@one.example:5269")
            .telling("c.example", "Prosody", "13.0.1", "s2s.starttls@one.example:5269")
            .telling("hidden.example", "Prosody", "13.0.1", "s2s.starttls@one.example:5269")
            .federation();

    private static final DomainTable TABLE = DomainTable.of(
            FEDERATION,
            AddressNetworks.NONE,
            FederationFixture.hiding(List.of("hidden.example"), List.of()),
            List.of(
                    row("c.example", "reachable", "TLSv1.3"),
                    row("a.example", "reachable", "TLSv1.3"),
                    row("b.example", "reachable", "TLSv1.2"),
                    row("hidden.example", "reachable", "TLSv1.2"),
                    row("xn--bcher-kva.example", "dns host-unknown", null)),
            Duration.ZERO);

    private static Row row(String name, String kind, @Nullable String tls) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("name", name);
        columns.put("firstSeen", NOW.minus(Duration.ofDays(9)).toEpochMilli());
        columns.put("kinds", List.of(kind));
        columns.put("tls", tls);
        return new Row(columns);
    }

    private static DomainFilter filter(String text, String status, Map<String, List<String>> query) {
        return DomainFilter.parse(text, status, query);
    }

    private static Map<String, Long> counts(DomainFacets facets, String key) {
        Map<String, Long> counts = new HashMap<>();
        facets.facets().stream()
                .filter(facet -> facet.key().equals(key))
                .map(Facet::values)
                .flatMap(List::stream)
                .forEach(value -> counts.put(value.key(), value.domains()));
        return counts;
    }

    private static DomainFacets facets(DomainFilter filter) {
        return new DomainCount(TABLE, filter).facets();
    }

    @Test
    void whatIsHiddenCountsNowhere() {
        DomainFacets all = facets(filter("", "", Map.of()));
        assertThat(all.all()).isEqualTo(4);
        assertThat(all.domains()).isEqualTo(4);
        assertThat(counts(all, "software"))
                .containsOnly(Map.entry("ejabberd", 2L), Map.entry("Prosody", 1L), Map.entry("", 1L));
        assertThat(all.toString()).doesNotContain("hidden");
    }

    @Test
    void theValuesOfAFacetAreCountedAsIfNoneOfItWereChosen() {
        DomainFacets some = facets(filter("", "", Map.of("f.tls", List.of("TLSv1.3"))));
        assertThat(some.domains()).isEqualTo(2);
        assertThat(counts(some, "tls")).containsEntry("TLSv1.3", 2L).containsEntry("TLSv1.2", 1L);
        assertThat(counts(some, "software")).containsOnly(Map.entry("ejabberd", 1L), Map.entry("Prosody", 1L));
    }

    @Test
    void facetsAreCombinedAndValuesOfOneAdded() {
        DomainFilter both =
                filter("", "", Map.of("f.tls", List.of("TLSv1.3", "TLSv1.2"), "f.software", List.of("ejabberd")));
        assertThat(new DomainCount(TABLE, both).passed().stream().mapToObj(TABLE::name))
                .containsExactly("a.example", "b.example");
    }

    @Test
    void whatNobodyHasCanBeTakenBack() {
        DomainFacets none = facets(filter("", "", Map.of("f.software", List.of("Openfire"))));
        assertThat(none.domains()).isZero();
        assertThat(none.facets().getFirst().values()).contains(new Value("Openfire", "Openfire", 0, true));
    }

    @Test
    void namesAreFoundAsTheyAreWrittenAndAsTheyAreEncoded() {
        assertThat(facets(filter("BÜCH", "", Map.of())).domains()).isEqualTo(1);
        assertThat(facets(filter("xn--b", "", Map.of())).domains()).isEqualTo(1);
        assertThat(facets(filter("", "host-unknown", Map.of())).domains()).isEqualTo(1);
    }

    @Test
    void whoStandsOnWhatIsDerivedOnce() {
        Standings standings = TABLE.standings();
        assertThat(standings.on(Footing.AUTHORITY, "E1").stream().map(TABLE::name))
                .containsExactly("a.example", "b.example");
        assertThat(standings.on(Footing.SOFTWARE, "nothing")).isEmpty();
        assertThat(standings.reachable()).isEqualTo(3);
        assertThat(standings.versions()).containsEntry("Prosody", Map.of("13.0.1", 1L));
        assertThat(TABLE.hosts("192.0.2.0/24")).containsExactly("one.example");
    }

    @ParameterizedTest
    @CsvSource({
        "f.colour, red, are not filtered by 'colour'",
        "f.tls, TLSv9, is no value of 'tls'",
        "f.health, great, is no value of 'health'"
    })
    void whatThereIsNotIsAMistakeThatIsExplained(String facet, String value, String words) {
        assertThatThrownBy(() -> filter("", "", Map.of(facet, List.of(value))))
                .isInstanceOf(InvalidName.class)
                .hasMessageContaining(words);
    }

    @Test
    void aCursorSaysWhereItIsAndNothingElseIsOne() {
        PlaceCursor cursor = new PlaceCursor(-12, "a.example");
        assertThat(PlaceCursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(PlaceCursor.parse("")).isEqualTo(PlaceCursor.START);
        for (String wrong : List.of("p:a.example", "t:a.example", "t9999999999:a.example", "t1:", "t1:<b>")) {
            assertThatThrownBy(() -> PlaceCursor.parse(wrong)).as(wrong).isInstanceOf(InvalidName.class);
        }
    }
}
