package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.CutLink;
import org.xmppradar.query.BlastAnswer.Harmed;
import org.xmppradar.query.BlastAnswer.Unanswered;
import org.xmppradar.query.BlastShape.Room;

/**
 * Four domains: a on two hosts of two networks, b and c on one that a shares, d alone; a with b, b with c, c with d federate, and
 * all but d agreed to be named.
 */
class BlastRadiiTest {

    private static final Visible ALL = FederationFixture.hiding(List.of(), List.of());
    private static final List<String> DNS_ONE = List.of("a.dns.example.", "b.dns.example.");
    private static final List<String> DNS_TWO = List.of("a.dns.example.", "ns.other.example.");

    private static final AddressNetworks TABLE = new AddressNetworks() {
        @Override
        public boolean known() {
            return true;
        }

        @Override
        public Optional<Announced> of(String address) {
            return address.startsWith("192.0.2.")
                    ? Optional.of(new Announced("192.0.2.0/24", 64_496))
                    : Optional.empty();
        }
    };

    private static FederationFixture four() {
        return new FederationFixture()
                .host("one.example", "192.0.2.1")
                .host("two.example", "198.51.100.2")
                .host("three.example", "192.0.2.3", "2001:db8::3")
                .authority("root", "Root")
                .authority("other", "Other root")
                .authority("low", "Low", "root")
                .authority("crossed", "Crossed", "root", "other")
                .domain(
                        "a.example",
                        "low",
                        DNS_ONE,
                        "c2s.starttls@one.example:5222",
                        "s2s.starttls@one.example:5269",
                        "s2s.starttls@two.example:5269")
                .domain("b.example", "low", DNS_ONE, "c2s.starttls@one.example:5222", "s2s.starttls@one.example:5269")
                .domain("c.example", "crossed", DNS_TWO, "s2s.starttls@one.example:5269")
                .telling("d.example", "Prosody", "13.0.1", "s2s.direct@three.example:5270")
                .link("a.example", "b.example", "a.example")
                .link("b.example", "a.example", "c.example")
                .link("c.example", "d.example")
                .willing("a.example", "b.example", "c.example");
    }

    private static BlastAnswer answer(String of, Visible visible) {
        return BlastRadii.answer(Failing.parse(of), four().federation(), visible, TABLE, Room.PAGE);
    }

    private static BlastRadius radius(String of, Visible visible) {
        return (BlastRadius) answer(of, visible);
    }

    private static List<String> names(List<Harmed> harmed) {
        return harmed.stream().map(Harmed::name).toList();
    }

    @Test
    void aHostTakesWhoHasNoOtherAndLeavesWhoHas() {
        BlastRadius radius = radius("host:one.example", ALL);
        assertThat(names(radius.lost())).containsExactly("b.example", "c.example");
        assertThat(radius.weakened())
                .containsExactly(
                        new Harmed("a.example", "a.example", List.of("c2s"), List.of("S2S STARTTLS two.example:5269")));
        assertThat(radius.share()).isEqualTo(0.5);
        assertThat(radius.summary())
                .isEqualTo(
                        "If one.example fails, 2 of 4 reachable domains lose every service, and 1 more is weakened but"
                                + " keeps another way. Of 3 published links, 3 are cut, and 2 standing domains lose the last one"
                                + " known.");
    }

    /** Of c and d the link must not be named, as d did not agree; and naming d as isolated would name it. */
    @Test
    void linksAreNamedOnlyWhereBothEndsAgreed() {
        BlastAnswer.Links links = radius("host:one.example", ALL).links();
        assertThat(links.known()).isEqualTo(3);
        assertThat(links.cut()).isEqualTo(3);
        assertThat(links.named())
                .containsExactlyInAnyOrder(
                        new CutLink("a.example", "b.example"), new CutLink("b.example", "c.example"));
        assertThat(links.isolatedCount()).isEqualTo(2);
        assertThat(links.isolated()).containsExactly("a.example");
    }

    @Test
    void anAuthorityFallsWithTheOnlyOneAboveIt() {
        assertThat(names(radius("authority:root", ALL).lost())).containsExactly("a.example", "b.example");
        assertThat(names(radius("authority:crossed", ALL).lost())).containsExactly("c.example");
        assertThat(radius("authority:other", ALL).lostCount()).isZero();
    }

    @Test
    void anAddressOfSeveralOnlyThinsItsHost() {
        BlastRadius radius = radius("address:192.0.2.3", ALL);
        assertThat(radius.lostCount()).isZero();
        assertThat(radius.weakened())
                .containsExactly(
                        new Harmed("d.example", "d.example", List.of(), List.of("S2S direct TLS three.example:5270")));
        assertThat(names(radius("prefix:2001:db8::/32", ALL).weakened())).containsExactly("d.example");
        assertThat(names(radius("prefix:192.0.2.0/30", ALL).lost())).containsExactly("b.example", "c.example");
        assertThat(names(radius("as:AS64496", ALL).lost())).containsExactly("b.example", "c.example");
    }

    @Test
    void withoutATableNobodyCanTellWhatASystemAnnounces() {
        BlastAnswer none =
                BlastRadii.answer(Failing.parse("as:64496"), four().federation(), ALL, AddressNetworks.NONE, Room.PAGE);
        assertThat(none)
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.sentence()).contains("no table of prefixes"));
    }

    @Test
    void aDnsProviderIsWhateverIsBelowItsName() {
        BlastRadius radius = radius("dns:dns.example", ALL);
        assertThat(names(radius.lost())).containsExactly("a.example", "b.example");
        assertThat(radius.weakened())
                .containsExactly(new Harmed("c.example", "c.example", List.of(), List.of("ns.other.example")));
        assertThat(names(radius("dns:b.dns.example", ALL).weakened())).containsExactly("a.example", "b.example");
    }

    @Test
    void softwareIsWhatADomainSaysOrElseWhatItLooksLike() {
        assertThat(names(radius("software:Prosody", ALL).lost())).containsExactly("d.example");
        assertThat(names(radius("software:Prosody/13.0.1", ALL).lost())).containsExactly("d.example");
        assertThat(radius("software:ejabberd", ALL).lostCount()).isEqualTo(3);
        assertThat(answer("software:Prosody/0.9", ALL)).isInstanceOf(Unanswered.class);
    }

    @Test
    void whoIsHiddenIsNeitherNamedNorCountedNorSpokenOf() {
        Visible visible = FederationFixture.hiding(List.of("b.example"), List.of("two.example"));
        BlastRadius radius = radius("host:one.example", visible);
        assertThat(radius.toString()).doesNotContain("b.example").doesNotContain("two.example");
        assertThat(radius.reachable()).isEqualTo(3);
        assertThat(names(radius.lost())).containsExactly("a.example", "c.example");
        assertThat(radius.links().known()).isEqualTo(1);
        assertThat(radius.links().isolatedCount()).isEqualTo(1);
        assertThat(radius.links().isolated()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotAnsweredByNought() {
        for (String of : List.of("host:no.example", "authority:none", "address:203.0.113.1", "dns:no.example")) {
            assertThat(answer(of, ALL)).isInstanceOf(Unanswered.class);
        }
        for (String of : List.of("host", "host:", "planet:earth", "address:a", "prefix:192.0.2.0/40", "as:X", ":x")) {
            assertThatThrownBy(() -> Failing.parse(of)).isInstanceOf(InvalidName.class);
        }
    }
}
