package org.xmppradar.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;

/** A federation written down row by row, as the statements would bring it. */
final class FederationFixture {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final FederationShape shape = new FederationShape();

    /** Everything may be shown but these. */
    static Visible hiding(List<String> domains, List<String> hosts) {
        Policy policy = new Policy() {
            @Override
            public boolean may(DomainName domain, Use use) {
                return !domains.contains(domain.ascii()) && !hosts.contains(domain.ascii());
            }

            @Override
            public long version() {
                return 1;
            }
        };
        return new Visible(policy, domains, hosts);
    }

    /** @param ways such as {@code s2s.starttls@xmpp.a.example:5269}, all with a certificate of {@code authority} */
    FederationFixture domain(String name, String authority, List<String> nameServers, String... ways) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", name);
        row.put("ways", List.of(ways).stream().map("status."::concat).toList());
        row.put(
                "authorities",
                List.of(ways).stream()
                        .map(way -> "tls." + way + " " + authority)
                        .toList());
        row.put(
                "software",
                List.of(ways).stream()
                        .map(way -> Map.of("way", true, "scope", "software." + way, "name", "ejabberd"))
                        .toList());
        row.put("nameServers", nameServers);
        shape.domain(new Row(row));
        return this;
    }

    /** One that tells what it runs. */
    FederationFixture telling(String name, String software, String version, String... ways) {
        shape.domain(new Row(Map.of(
                "name",
                name,
                "ways",
                List.of(ways).stream().map("status."::concat).toList(),
                "software",
                List.of(Map.of("way", false, "name", software, "version", version)))));
        return this;
    }

    FederationFixture host(String name, String... addresses) {
        shape.host(new Row(Map.of("name", name, "addresses", List.of(addresses))));
        return this;
    }

    FederationFixture authority(String key, String title, String... above) {
        shape.authority(new Row(Map.of("key", key, "title", title)));
        if (above.length > 0) {
            shape.chain(new Row(Map.of("key", key, "above", List.of(above))));
        }
        return this;
    }

    FederationFixture link(String name, String... others) {
        shape.link(new Row(Map.of("name", name, "others", List.of(others))));
        return this;
    }

    FederationFixture willing(String... names) {
        shape.willing(new Row(Map.of("names", List.of(names))));
        return this;
    }

    Federation federation() {
        return shape.federation(new DataVersion(0, 0), NOW);
    }
}
