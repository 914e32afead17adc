package org.xmppradar.map.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xmppradar.map.Quarter;
import org.xmppradar.map.edition.Backbone;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.map.layout.Plane;

/** Federations that nobody laid out: clouds of domains, each linked with hubs. */
final class TestScenes {

    private static final Instant AT = Instant.parse("2026-11-23T14:05:00Z");
    private static final int CLOUDS = 12;

    private TestScenes() {}

    static Scene of(int domains, int links) {
        SplittableRandom random = new SplittableRandom(1);
        Plane plane = new Plane(domains);
        int[] community = new int[domains];
        for (int node = 0; node < domains; node++) {
            community[node] = random.nextInt(CLOUDS);
            plane.x()[node] = (float) (1000 * Math.cos(community[node]) + 300 * random.nextGaussian());
            plane.y()[node] = (float) (1000 * Math.sin(community[node]) + 300 * random.nextGaussian());
        }
        int[] degree = IntStream.range(0, domains).map(node -> domains - node).toArray();
        Edition edition =
                new Edition(7, IntStream.range(0, domains).toArray(), plane, community, degree, links(domains, links));
        return of(edition, quarters());
    }

    private static Backbone links(int domains, int links) {
        SplittableRandom random = new SplittableRandom(2);
        Backbone backbone = new Backbone(new int[links], new int[links], new float[links]);
        for (int link = 0; link < links; link++) {
            backbone.from()[link] = random.nextInt(Math.min(domains - 1, 200));
            backbone.to()[link] = random.nextInt(backbone.from()[link] + 1, domains);
            backbone.weight()[link] = (float) random.nextDouble();
        }
        return backbone;
    }

    private static List<Quarter> quarters() {
        return IntStream.range(0, CLOUDS)
                .mapToObj(i -> new Quarter(
                        i, "Region " + i, "", i, 100 - i, (float) (1000 * Math.cos(i)), (float) (1000 * Math.sin(i))))
                .toList();
    }

    private static Scene of(Edition edition, List<Quarter> quarters) {
        List<String> names = IntStream.range(0, edition.nodes())
                .mapToObj(node -> "d%05d.example".formatted(node))
                .toList();
        boolean[] there = new boolean[edition.nodes()];
        Arrays.fill(there, true);
        Colouring colouring = Colours.of(Colours.NEIGHBOURHOOD, edition, quarters, List.of());
        return new Scene(
                edition, names, quarters, there, Colours.NEIGHBOURHOOD, colouring, Theme.DARK, AT, Optional.empty());
    }

    /** The same with another name for one region. */
    static Scene named(Scene scene, String region) {
        List<Quarter> quarters = new ArrayList<>(scene.quarters());
        Quarter first = quarters.getFirst();
        quarters.set(0, new Quarter(first.id(), region, "", first.colour(), first.size(), first.x(), first.y()));
        return of(scene.edition(), quarters);
    }

    /** The same without one domain, whose owner objects. */
    static Scene hidden(Scene scene, int node) {
        List<String> names = new ArrayList<>(scene.names());
        names.set(node, "");
        boolean[] there = scene.there().clone();
        there[node] = false;
        return with(scene, names, there, scene.focus());
    }

    /** The part of it around a domain that is linked with some. */
    static Scene around(Scene scene, int node, int... linked) {
        return with(scene, scene.names(), scene.there(), Optional.of(new Focus(node, linked)));
    }

    private static Scene with(Scene scene, List<String> names, boolean[] there, Optional<Focus> focus) {
        return new Scene(
                scene.edition(),
                names,
                scene.quarters(),
                there,
                scene.key(),
                scene.colouring(),
                scene.theme(),
                AT,
                focus);
    }
}
