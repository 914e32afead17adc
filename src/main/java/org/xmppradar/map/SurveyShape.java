package org.xmppradar.map;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xmppradar.graph.Row;
import org.xmppradar.map.layout.WeightedGraph;
import org.xmppradar.query.LinkKind;

/** Gathers the rows of the statements {@code query/map-…} as they stream in: pure. Domains come first; names that are none of them are left out. */
final class SurveyShape {

    /** A link that has ended still says where a domain belonged. */
    private static final float ONCE = 0.25F;

    private final List<String> names;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final BitSet willing = new BitSet();
    private final WeightedGraph.Builder ever;
    private final WeightedGraph.Builder now;
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, String> software = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final long most;
    private long links;

    /**
     * @param domains in the order of their names
     * @param most how many links there may be
     */
    SurveyShape(List<Row> domains, long most) {
        this.names = domains.stream().map(row -> row.text("name")).toList();
        this.most = most;
        for (int node = 0; node < names.size(); node++) {
            nodes.put(names.get(node), node);
            willing.set(node, domains.get(node).flag("willing"));
        }
        this.ever = new WeightedGraph.Builder(names.size());
        this.now = new WeightedGraph.Builder(names.size());
    }

    /** A domain with those that it says it federates with. */
    void federation(Row row) {
        star(row.text("name"), row, 1);
    }

    /** A service with the domains that list it; one that many list says nothing of any. */
    void service(Row row) {
        int count = members(row).length;
        if (count <= LinkKind.RARE) {
            star(row.text("key"), row, Ring.weight(count + 1));
        }
    }

    private void star(String name, Row row, float weight) {
        int one = nodes.getOrDefault(name, -1);
        if (one >= 0) {
            nodes(row.texts("now")).forEach(other -> link(one, other, weight, true));
            nodes(row.texts("past")).forEach(other -> link(one, other, weight * ONCE, false));
        }
    }

    /** A host with the domains that it serves. */
    void host(Row row) {
        shared(row);
        List<String> served = row.texts("now");
        served.stream()
                .filter(name -> served.size() > 1 && nodes.containsKey(name))
                .forEach(name -> hosts.putIfAbsent(name, row.text("key")));
    }

    /** An authority with the domains that present what it issued. */
    void authority(Row row) {
        if (members(row).length <= LinkKind.RARE) {
            shared(row);
        }
    }

    /** Something that domains have in common, with these domains. */
    void shared(Row row) {
        int[] members = members(row);
        if (members.length > 1) {
            BitSet still = new BitSet();
            nodes(row.texts("now")).forEach(still::set);
            float weight = Ring.weight(members.length);
            new Ring(names, members).each((one, other) -> {
                boolean holds = still.get(one) && still.get(other);
                link(one, other, holds ? weight : weight * ONCE, holds);
            });
        }
    }

    /** What a domain runs. */
    void software(Row row) {
        software.put(row.text("name"), row.text("software"));
    }

    /** In which language a domain says what it is. */
    void language(Row row) {
        languages.put(row.text("name"), row.text("language"));
    }

    private void link(int one, int other, float weight, boolean holds) {
        links++;
        if (links <= most) {
            ever.link(one, other, weight);
            if (holds) {
                now.link(one, other, weight);
            }
        }
    }

    private int[] members(Row row) {
        Set<Integer> members = new LinkedHashSet<>(nodes(row.texts("now")));
        members.addAll(nodes(row.texts("past")));
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private List<Integer> nodes(Collection<String> some) {
        return some.stream().map(nodes::get).filter(Objects::nonNull).toList();
    }

    Survey survey(Instant at) {
        return new Survey(
                at,
                names,
                willing,
                ever.build(),
                now.build(),
                new Traits(hosts, software, languages),
                Math.max(0, links - most));
    }
}
