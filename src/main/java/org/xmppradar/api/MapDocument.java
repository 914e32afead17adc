package org.xmppradar.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.xmppradar.map.Chart;
import org.xmppradar.map.Quarter;

/**
 * The newest edition of the map, and where its parts are.
 *
 * @param asOf the moment whose links it shows
 * @param links how many there are; the file has the strongest of them
 * @param file its bytes, which never change
 * @param names its domains, as they may be shown now
 * @param columns what to colour and filter them by
 */
record MapDocument(
        int edition,
        Instant publishedAt,
        Instant asOf,
        int nodes,
        long links,
        String file,
        String names,
        String columns,
        List<Community> communities) {

    /**
     * A community.
     *
     * @param id the file's number less one; kept from edition to edition, as name and colour are
     * @param colour which of twelve, from 0
     * @param x in the edition's coordinates
     */
    record Community(int id, String name, int colour, int size, float x, float y) {}

    /** @param names of the communities, as they may be shown; empty where an owner objects */
    static MapDocument of(Chart chart, List<String> names) {
        Chart.Head head = chart.head();
        String base = "/api/v1/map/editions/" + head.number();
        List<Quarter> quarters = chart.quarters();
        return new MapDocument(
                head.number(),
                head.publishedAt(),
                head.asOf(),
                chart.names().size(),
                head.links(),
                base,
                base + "/names",
                base + "/columns",
                IntStream.range(0, quarters.size())
                        .mapToObj(i -> community(quarters.get(i), names.get(i)))
                        .toList());
    }

    private static Community community(Quarter quarter, String name) {
        return new Community(
                quarter.id(),
                name.isEmpty() ? "Community " + (quarter.id() + 1) : name,
                quarter.colour(),
                quarter.size(),
                quarter.x(),
                quarter.y());
    }
}
