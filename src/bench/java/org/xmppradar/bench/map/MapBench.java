package org.xmppradar.bench.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.Benchmark;
import org.xmppradar.bench.Figure;
import org.xmppradar.bench.Figure.Better;
import org.xmppradar.bench.OtherProcess;

/**
 * The map in a real browser, beside sigma 3 with the same domains, places, colours and links. There is no GPU here: Chromium draws WebGL by
 * software (SwiftShader), on both sides.
 */
public final class MapBench implements Benchmark {

    private static final String OURS = "window.radarMap";
    private static final String SIGMA = "window.sigmaMap";

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String about() {
        return "the map in Chromium without a GPU: first whole picture, frames while moving, bytes, heap; beside sigma 3 (20k, 100k or 61k: one only)";
    }

    @Override
    public boolean wantsOwnNetwork() {
        return false;
    }

    @Override
    public List<Figure> run(List<String> arguments) throws IOException, InterruptedException {
        List<Federation> asked = arguments.isEmpty()
                ? Arrays.asList(Federation.values())
                : arguments.stream().map(MapBench::named).toList();
        SigmaPage.build();
        List<Figure> figures = new ArrayList<>();
        for (Federation federation : asked) {
            Drawing.of(federation, MapServer.FOLDER);
            figures.addAll(figures(federation));
        }
        return figures;
    }

    private static Federation named(String word) {
        return Federation.named(word)
                .orElseThrow(() -> new BenchFailure("map takes 20k, 100k or 61k, not '" + word + "'"));
    }

    private static List<Figure> figures(Federation federation) throws IOException {
        try (OtherProcess server = MapServer.start(federation)) {
            String base = "http://127.0.0.1:" + server.line();
            return figures(federation, visits(base + "/map", OURS), visits(base + "/bench/sigma", SIGMA));
        }
    }

    private static Visit visits(String address, String hook) {
        try (Visits visits = new Visits()) {
            return visits.typical(address, hook);
        }
    }

    private static List<Figure> figures(Federation federation, Visit ours, Visit sigma) {
        if (ours.cut()) {
            throw new BenchFailure(federation.title + ": our own map was cut: " + ours);
        }
        String beside = sigma.cut() ? "beside sigma (cut after 60 s): " : "beside sigma: ";
        return Stream.of(
                        promised(federation, "first whole picture", ours.whole(), federation.firstFrame, "ms"),
                        promised(federation, "a frame while moving, median", ours.moving(), federation.moving, "ms"),
                        promised(federation, "on the wire", ours.megabytes(), federation.onTheWire, "MB"),
                        told(federation, "all domains drawn", ours.nodes(), ours.whole(), "ms, of the whole"),
                        told(federation, beside + "first whole picture", ours.whole(), sigma.whole(), "ms"),
                        told(federation, beside + "a frame while moving", ours.moving(), sigma.moving(), "ms"),
                        told(federation, beside + "on the wire", ours.megabytes(), sigma.megabytes(), "MB"),
                        told(federation, beside + "heap", ours.heap(), sigma.heap(), "MB"))
                .filter(figure -> !Double.isNaN(figure.peer())) // what was cut before it was seen
                .toList();
    }

    private static Figure promised(Federation federation, String what, double ours, double bar, String unit) {
        return bar == 0
                ? told(federation, what, ours, 1, unit)
                : new Figure("map", federation.title + " " + what, ours, bar, Better.LESS, 1, unit);
    }

    private static Figure told(Federation federation, String what, double ours, double peer, String unit) {
        return new Figure("map", federation.title + " " + what, ours, peer, Better.LESS, Figure.NO_BAR, unit);
    }
}
