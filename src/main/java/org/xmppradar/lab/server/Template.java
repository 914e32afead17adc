package org.xmppradar.lab.server;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills {@code ${name}} in a program's configuration. A line that names something there is more than one of is repeated for
 * each, and vanishes when there is none: so one file serves any number of domains.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z0-9-]+)}");

    private final Map<String, String> one;
    private final Map<String, List<String>> each;

    Template(Map<String, String> one, Map<String, List<String>> each) {
        this.one = Map.copyOf(one);
        this.each = Map.copyOf(each);
    }

    String fill(String text) {
        return text.lines().flatMap(this::lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> lines(String line) {
        List<List<String>> lists = PLACE.matcher(line)
                .results()
                .map(place -> place.group(1))
                .filter(each::containsKey)
                .map(each::get)
                .toList();
        return lists.isEmpty()
                ? Stream.of(line(line, 0))
                : IntStream.range(0, lists.getFirst().size()).mapToObj(number -> line(line, number));
    }

    private String line(String line, int number) {
        return PLACE.matcher(line).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), number)));
    }

    private String value(String name, int number) {
        if (each.containsKey(name)) {
            return each.get(name).get(number);
        }
        if (one.containsKey(name)) {
            return one.get(name);
        }
        throw new IllegalArgumentException("a lab template names ${" + name + "}, which nothing defines");
    }
}
