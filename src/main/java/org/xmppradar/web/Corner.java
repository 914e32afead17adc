package org.xmppradar.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xmppradar.query.LinkKind;
import org.xmppradar.query.Linked;
import org.xmppradar.query.Outlook;

/**
 * A domain among those that it is linked with: drawn on the server, as points of an SVG of 360 by 240.
 *
 * @param words what it shows, for those who do not see it
 * @param groups the same in words, by kind of link
 */
public record Corner(List<Point> points, String words, List<Group> groups) {

    private static final int DRAWN = 24;
    private static final int NAMED = 12;
    private static final double MIDDLE_X = 180;
    private static final double MIDDLE_Y = 120;
    private static final double WIDE = 150;
    private static final double HIGH = 95;

    /** Where a domain is; those of a kind stand side by side. */
    public record Point(String name, String kind, String x, String y) {}

    /** The domains linked in one way. */
    public record Group(String kind, String title, List<String> names, int more) {}

    static Corner of(Outlook outlook) {
        List<Linked> drawn = outlook.linked().stream().limit(DRAWN).toList();
        Map<LinkKind, List<String>> byKind = outlook.linked().stream()
                .collect(Collectors.groupingBy(
                        Linked::kind, TreeMap::new, Collectors.mapping(Linked::name, Collectors.toList())));
        return new Corner(
                IntStream.range(0, drawn.size())
                        .mapToObj(i -> point(drawn.get(i), i, drawn.size()))
                        .toList(),
                "Among " + outlook.linked().size() + " that it is linked with; to the map",
                byKind.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Every other one a little nearer, so that many do not touch. */
    private static Point point(Linked linked, int i, int all) {
        double angle = 2 * Math.PI * i / all - Math.PI / 2;
        double far = all > 12 && i % 2 == 1 ? 0.72 : 1;
        return new Point(
                linked.name(),
                linked.kind().key(),
                number(MIDDLE_X + far * WIDE * Math.cos(angle)),
                number(MIDDLE_Y + far * HIGH * Math.sin(angle)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Group group(LinkKind kind, List<String> names) {
        String title = switch (kind) {
            case FEDERATION -> "It federates with";
            case HOST -> "At the same host";
            case KEY -> "With the same public key";
            case SERVICE -> "Named among services";
            case AUTHORITY -> "With the same rare authority";
        };
        return new Group(kind.key(), title, names.stream().limit(NAMED).toList(), Math.max(0, names.size() - NAMED));
    }
}
