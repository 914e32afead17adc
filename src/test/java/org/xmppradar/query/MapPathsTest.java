package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.MapPathDocument.Link;
import org.xmppradar.query.MapPathDocument.Stop;

/** What becomes of a way through the graph: a federates with b, which shares a host with c. */
class MapPathsTest {

    private static Map<String, Object> node(String name, boolean host) {
        return Map.of("name", name, "unicode", name, "host", host);
    }

    private static Map<String, Object> link(boolean federation, long firstSeen) {
        return Map.of("federation", federation, "firstSeen", firstSeen);
    }

    @Test
    void aHostIsALinkAndHoldsSinceBothAreThere() {
        Row row = new Row(Map.of(
                "nodes",
                List.of(
                        node("a.example", false),
                        node("b.example", false),
                        node("h.example", true),
                        node("c.example", false)),
                "links",
                List.of(link(true, 1), link(false, 7), link(false, 5))));

        MapPathDocument path = MapPaths.path(
                new DomainName("a.example"),
                new DomainName("c.example"),
                Instant.EPOCH,
                row,
                Map.of("a.example", 4, "b.example", 0));

        assertThat(path.domains())
                .containsExactly(
                        new Stop(4, "a.example", "a.example"),
                        new Stop(0, "b.example", "b.example"),
                        new Stop(-1, "c.example", "c.example"));
        assertThat(path.links())
                .containsExactly(
                        new Link(LinkKind.FEDERATION, "", Instant.ofEpochMilli(1)),
                        new Link(LinkKind.HOST, "h.example", Instant.ofEpochMilli(7)));
    }
}
