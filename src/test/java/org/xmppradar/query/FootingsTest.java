package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Measure.Standing;

class FootingsTest {

    private static final Federation FEDERATION = new FederationFixture()
            .host("one.example", "192.0.2.1", "2001:db8:1:2::3")
            .host("two.example", "2001:db8::1")
            .domain(
                    "a.example",
                    "E1",
                    List.of("a.dns.example.", "b.dns.example.", "ns.a.example."),
                    "c2s.starttls@one.example:5222",
                    "s2s.starttls@two.example:5269",
                    "s2s.direct@two.example:5270")
            .telling("b.example", "Prosody", "13.0.1", "s2s.starttls@one.example:5269")
            .federation();

    private static final Footings FOOTINGS = new Footings(FEDERATION, AddressNetworks.NONE);

    private static Member member(String name) {
        return FEDERATION.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDomainStandsOnAllThatItsWaysStandOn() {
        Member a = member("a.example");
        assertThat(FOOTINGS.of(Footing.HOST, a)).containsExactly("one.example", "two.example");
        assertThat(FOOTINGS.of(Footing.AUTHORITY, a)).containsExactly("E1");
        assertThat(FOOTINGS.of(Footing.SOFTWARE, a)).containsExactly("ejabberd");
        assertThat(FOOTINGS.of(Footing.DNS, a)).containsExactly("a.example", "dns.example");
        assertThat(FOOTINGS.of(Footing.NETWORK, a)).containsExactly("192.0.2.0/24", "2001:db8:1::/48", "2001:db8::/48");
        assertThat(FOOTINGS.of(Footing.SOFTWARE, member("b.example"))).containsExactly("Prosody");
    }

    @Test
    void itIsCountedWhereMostOfItsWaysStand() {
        assertThat(FOOTINGS.main(Footing.HOST, member("a.example"))).hasValue("two.example");
        assertThat(FOOTINGS.main(Footing.AUTHORITY, member("b.example"))).isEmpty();
    }

    @Test
    void countsAreSortedTheMostFirst() {
        assertThat(FOOTINGS.counts(Footing.HOST, FEDERATION.members()))
                .containsExactly(Map.entry("one.example", 2L), Map.entry("two.example", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "ns1.dns.example, dns.example",
        "ada.ns.dns.example, ns.dns.example",
        "dns.example, dns.example",
        "localhost, localhost"
    })
    void aNameServerIsOfWhomItsNameIsBelow(String nameServer, String provider) {
        assertThat(Footings.provider(nameServer)).isEqualTo(provider);
    }

    /** Two halves are as concentrated as two; nine tenths and a tenth as 1/0.82. */
    @Test
    void concentrationIsTheSumOfSquaredShares() {
        assertThat(Measure.concentration(List.of())).isZero();
        assertThat(Measure.concentration(List.of(7L))).isEqualTo(1);
        assertThat(Measure.concentration(List.of(3L, 3L))).isEqualTo(0.5);
        assertThat(Measure.concentration(List.of(9L, 1L))).isCloseTo(0.82, within(1e-9));
    }

    @Test
    void theIndexIsOfAllThoughOnlyTheFirstAreKept() {
        List<Standing> all = LongStream.rangeClosed(1, 300)
                .mapToObj(i -> new Standing("k" + i, "k" + i, i))
                .toList();
        Measure measure = Measure.of(Measured.HOST, 300, all);
        assertThat(measure.distinct()).isEqualTo(300);
        assertThat(measure.standings()).hasSize(Measure.KEPT);
        assertThat(measure.standings().getFirst().key()).isEqualTo("k300");
        assertThat(1 / measure.concentration()).isBetween(224.0, 226.0);
    }
}
