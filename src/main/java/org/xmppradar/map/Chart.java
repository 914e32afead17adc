package org.xmppradar.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.map.edition.EditionFile;
import org.xmppradar.map.layout.Layout;

/**
 * A published edition with all that the next one is made from. Nodes are in the edition's order.
 *
 * @param head what it says of itself
 * @param inside the nodes that the forces placed; the others lie on the belt
 * @param willing who had agreed to be named in links (XEP-0485)
 * @param bytes what browsers are sent
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are what it is for; nobody compares two.
public record Chart(
        Head head,
        List<String> names,
        Layout layout,
        BitSet inside,
        BitSet willing,
        Belt belt,
        List<Quarter> quarters,
        byte[] bytes) {

    /**
     * What an edition says of itself.
     *
     * @param number counted from 1; never given again
     * @param asOf the moment whose links it shows
     * @param settled the last day, counted from 1970, on which all might move
     * @param anew the setting of that name when it was made
     */
    public record Head(int number, Instant publishedAt, Instant asOf, long settled, long anew, long links) {}

    /** Makes the edition of a sketch. */
    static Chart of(Head head, Sketch sketch, List<Quarter> quarters) {
        Survey survey = sketch.survey();
        Edition edition = Edition.of(head.number(), survey.now(), sketch.layout());
        List<String> names = new ArrayList<>(edition.nodes());
        BitSet inside = new BitSet();
        BitSet willing = new BitSet();
        for (int i = 0; i < edition.nodes(); i++) {
            int node = edition.order()[i];
            names.add(survey.names().get(node));
            inside.set(i, sketch.inside().get(node));
            willing.set(i, survey.willing().get(node));
        }
        Layout layout =
                new Layout(edition.plane(), edition.community(), sketch.layout().next());
        return new Chart(
                head,
                List.copyOf(names),
                layout,
                inside,
                willing,
                sketch.belt(),
                List.copyOf(quarters),
                EditionFile.of(edition));
    }

    public int number() {
        return head.number();
    }

    /** The nodes of all domains. */
    Map<String, Integer> nodes() {
        Map<String, Integer> nodes = HashMap.newHashMap(names.size());
        for (int node = 0; node < names.size(); node++) {
            nodes.put(names.get(node), node);
        }
        return nodes;
    }

    /** The node here of each of some domains; below zero for those that are not on it. */
    int[] nodes(List<String> some) {
        Map<String, Integer> nodes = nodes();
        return some.stream().mapToInt(name -> nodes.getOrDefault(name, -1)).toArray();
    }

    /** The same of those inside only. */
    int[] insiders(List<String> some) {
        int[] nodes = nodes(some);
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = nodes[i] >= 0 && inside.get(nodes[i]) ? nodes[i] : -1;
        }
        return nodes;
    }
}
