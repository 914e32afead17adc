package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.Neighbourhood.Node;
import org.xmppradar.web.Fixture;
import org.xmppradar.web.Site;

class NeighbourhoodsIT {

    private static Instant now;

    @BeforeAll
    static void fill() {
        now = Site.filled();
    }

    private static Neighbourhood around(String node, int limit) {
        return Site.bean(Neighbourhoods.class)
                .around(NodeId.parse(node), limit, now)
                .blockOptional()
                .orElseThrow();
    }

    private static Node node(Neighbourhood found, String id) {
        return found.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDomainIsSurroundedByWhatItRestsOnAndWhoSharesIt() {
        Neighbourhood found = around("domain:good.example", 40);
        assertThat(found.nodes())
                .extracting(Node::id)
                .containsExactlyInAnyOrder(
                        "domain:good.example",
                        "host:xmpp.good.example",
                        "address:192.0.2.10",
                        "address:2001:db8::10",
                        "certificate:11" + "0".repeat(62),
                        "authority:" + Fixture.TRUSTED,
                        "key:11" + "f".repeat(62));
        assertThat(found.links()).hasSize(6).doesNotHaveDuplicates();
        assertThat(node(found, "domain:good.example").status()).isEqualTo(Level.GOOD);
        assertThat(node(found, "authority:" + Fixture.TRUSTED).label()).isEqualTo("Example Trust E1");
    }

    @Test
    void aLimitLeavesOutAndSaysHowMuch() {
        Neighbourhood found = around("host:shared.hoster.example", 3);
        assertThat(found.nodes()).hasSize(1 + 3);
        // an address and eight domains that may be shown; the ninth domain is hidden
        assertThat(node(found, "host:shared.hoster.example").neighbours()).isEqualTo(Optional.of(9L));
    }

    @Test
    void everyKindOfNodeCanBeTheCentre() {
        assertThat(around("address:192.0.2.50", 40).links()).hasSize(1);
        assertThat(around("certificate:22" + "0".repeat(62), 40).nodes()).hasSize(4);
        assertThat(around("authority:" + Fixture.TRUSTED, 40).nodes()).hasSize(1 + 9);
        assertThat(around("key:22" + "f".repeat(62), 40).nodes()).hasSize(2);
        assertThat(node(around("domain:expired.example", 40), "certificate:22" + "0".repeat(62))
                        .status())
                .isEqualTo(Level.FLAWED);
    }

    @Test
    void aHiddenDomainIsNoNeighbour() {
        for (String centre :
                new String[] {"host:shared.hoster.example", "domain:hostile.example", "domain:shared1.example"}) {
            assertThat(around(centre, 200).toString()).doesNotContain("suppressed");
        }
        assertThat(Site.bean(Neighbourhoods.class)
                        .around(NodeId.parse("host:xmpp.suppressed.example"), 10, now)
                        .blockOptional())
                .isEmpty();
    }
}
