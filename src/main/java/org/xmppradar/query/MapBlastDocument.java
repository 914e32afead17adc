package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xmppradar.query.BlastAnswer.BlastRadius;
import org.xmppradar.query.BlastAnswer.Harmed;

/**
 * What losing something would do, by the places of an edition; who may not be named has none.
 *
 * @param of what fails, as it was asked for
 * @param summary the whole in a sentence
 * @param premise what failing means here, and what was not looked at
 * @param lost domains without any way in
 * @param weakened domains that would keep another
 * @param isolated domains that would stand, but without any of their links
 * @param cut links that would lose an end, of those that may be named
 * @param counts of all, also those without a name here
 */
public record MapBlastDocument(
        String of,
        String title,
        Instant at,
        String summary,
        String premise,
        List<Integer> lost,
        List<Integer> weakened,
        List<Integer> isolated,
        List<Cut> cut,
        Counts counts) {

    /** A link by the places of its ends. */
    public record Cut(int one, int other) {}

    /**
     * How many.
     *
     * @param links that would be cut
     */
    public record Counts(long reachable, long lost, long weakened, long isolated, long links) {}

    /** @param nodes the places in an edition of all names on it */
    public static MapBlastDocument of(BlastRadius radius, Map<String, Integer> nodes) {
        BlastAnswer.Links links = radius.links();
        return new MapBlastDocument(
                radius.of(),
                radius.title(),
                radius.at(),
                radius.summary(),
                radius.premise(),
                places(radius.lost().stream().map(Harmed::name), nodes),
                places(radius.weakened().stream().map(Harmed::name), nodes),
                places(links.isolated().stream(), nodes),
                links.named().stream()
                        .filter(link -> nodes.containsKey(link.one()) && nodes.containsKey(link.other()))
                        .map(link -> new Cut(nodes.getOrDefault(link.one(), -1), nodes.getOrDefault(link.other(), -1)))
                        .toList(),
                new Counts(
                        radius.reachable(),
                        radius.lostCount(),
                        radius.weakenedCount(),
                        links.isolatedCount(),
                        links.cut()));
    }

    private static List<Integer> places(Stream<String> names, Map<String, Integer> nodes) {
        return names.flatMap(name -> Stream.ofNullable(nodes.get(name)))
                .sorted()
                .toList();
    }
}
