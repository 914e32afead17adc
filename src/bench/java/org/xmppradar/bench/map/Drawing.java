package org.xmppradar.bench.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.map.edition.EditionFile;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.WeightedGraph;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of a federation, laid out and written by the map's own code. That takes a minute or two for the large ones, so it is kept.
 *
 * @param document what {@code /api/v1/map} answers
 * @param file the edition
 */
record Drawing(Path document, Path file) {

    private static final int HUES = 12;

    private record Community(int id, String name, int colour, int size, float x, float y) {}

    private record Document(
            int edition,
            String publishedAt,
            String asOf,
            int nodes,
            long links,
            String file,
            String names,
            String columns,
            List<Community> communities) {}

    static Drawing of(Federation federation, Path folder) throws IOException {
        Files.createDirectories(folder);
        Drawing drawing = new Drawing(
                folder.resolve("map-" + federation.word + ".json"), folder.resolve("map-" + federation.word + ".bin"));
        if (!Files.exists(drawing.file())) {
            System.err.println("laying out " + federation.title);
            drawing.draw(federation.graph());
        }
        return drawing;
    }

    private void draw(WeightedGraph graph) throws IOException {
        Edition edition = Edition.of(1, graph, Layout.anew(graph));
        String base = "/api/v1/map/editions/1";
        Document described = new Document(
                1,
                "2026-11-26T00:00:00Z",
                "2026-11-26T00:00:00Z",
                edition.nodes(),
                graph.links(),
                base,
                base + "/names",
                base + "/columns",
                communities(edition));
        Files.writeString(document, new JsonMapper().writeValueAsString(described));
        Files.write(file, EditionFile.of(edition));
    }

    private static List<Community> communities(Edition edition) {
        int count = IntStream.of(edition.community()).max().orElse(-1) + 1;
        float[] x = new float[count];
        float[] y = new float[count];
        int[] size = new int[count];
        for (int node = 0; node < edition.nodes(); node++) {
            int of = edition.community()[node];
            if (of >= 0) {
                x[of] += edition.plane().x()[node];
                y[of] += edition.plane().y()[node];
                size[of]++;
            }
        }
        return IntStream.range(0, count)
                .filter(of -> size[of] > 0)
                .mapToObj(
                        of -> new Community(of, "Town " + of, of % HUES, size[of], x[of] / size[of], y[of] / size[of]))
                .toList();
    }
}
