package org.xmppradar.map;

import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Plane;
import org.xmppradar.map.layout.WeightedGraph;

/** Lays out a survey: the forces see only who is linked, all others lie on the belt. Pure, and all of it in the calling thread's pool. */
final class Draughtsman {

    private final Survey survey;
    private final int[] old;
    private final BitSet inside;
    private final int[] placed;

    /**
     * @param old by node, the number that it had among those inside the last edition; below zero for newcomers
     * @param inside the nodes that the forces place
     */
    private Draughtsman(Survey survey, int[] old, BitSet inside) {
        this.survey = survey;
        this.old = old;
        this.inside = inside;
        this.placed = inside.stream().toArray();
    }

    /** Owing nothing to any edition before. */
    static Sketch anew(Survey survey) {
        Draughtsman draughtsman = new Draughtsman(survey, new int[0], linked(survey));
        Layout layout = draughtsman.whole(Layout::anew, 0);
        return draughtsman.sketch(layout, Sketch.around(layout.plane(), draughtsman.inside));
    }

    /** Newcomers find their places, also those who were alone so far; nobody else moves, not even who is alone now. */
    static Sketch sweep(Survey survey, Chart before) {
        int[] old = before.insiders(survey.names());
        BitSet inside = linked(survey);
        IntStream.range(0, old.length).filter(node -> old[node] >= 0).forEach(inside::set);
        Draughtsman draughtsman = new Draughtsman(survey, old, inside);
        int[] known = draughtsman.oldOfPlaced();
        Layout last = before.layout();
        Layout layout = draughtsman.whole(graph -> last.withNewcomers(graph, known), last.next());
        return draughtsman.sketch(layout, before.belt());
    }

    /** All may move a little. */
    static Sketch night(Survey survey, Chart before) {
        Draughtsman draughtsman = new Draughtsman(survey, before.insiders(survey.names()), linked(survey));
        int[] known = draughtsman.oldOfPlaced();
        Layout last = before.layout();
        Layout layout = draughtsman.whole(graph -> last.nextDay(graph, known), last.next());
        Belt wanted = Sketch.around(layout.plane(), draughtsman.inside);
        return draughtsman.sketch(layout, before.belt().towards(wanted));
    }

    /** Those who are linked, or once were. */
    static BitSet linked(Survey survey) {
        BitSet linked = new BitSet(survey.nodes());
        IntStream.range(0, survey.nodes())
                .filter(node -> survey.ever().degree(node) > 0)
                .forEach(linked::set);
        return linked;
    }

    private int[] oldOfPlaced() {
        return IntStream.of(placed).map(node -> old[node]).toArray();
    }

    /** The layout of those inside, by the numbers of all; who is outside belongs to no community. */
    private Layout whole(Function<WeightedGraph, Layout> placing, int next) {
        Layout layout = placed.length == 0
                ? new Layout(new Plane(0), new int[0], next)
                : placing.apply(survey.ever().of(placed));
        Plane plane = new Plane(survey.nodes());
        int[] community = Sketch.newcomers(survey.nodes());
        for (int i = 0; i < placed.length; i++) {
            plane.x()[placed[i]] = layout.plane().x()[i];
            plane.y()[placed[i]] = layout.plane().y()[i];
            community[placed[i]] = layout.community()[i];
        }
        return new Layout(plane, community, layout.next());
    }

    private Sketch sketch(Layout layout, Belt belt) {
        for (int node = inside.nextClearBit(0); node < survey.nodes(); node = inside.nextClearBit(node + 1)) {
            belt.place(survey.names().get(node), layout.plane(), node);
        }
        return new Sketch(survey, layout, inside, belt);
    }
}
