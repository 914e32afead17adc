package org.xmppradar.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.xmppradar.graph.Row;

/** Federations that were never observed: domains on shared hosts, of which some say that they federate. */
final class Surveys {

    static final Instant AT = Instant.parse("2026-11-26T04:00:00Z");

    private final Map<String, Boolean> willing = new TreeMap<>();
    private final Map<String, List<String>> hosts = new TreeMap<>();
    private final Map<String, List<String>> links = new TreeMap<>();

    /** So many domains on so many hosts, by turns, and linked with others on the same; every tenth is alone. */
    static Surveys of(int domains, int hosts) {
        Surveys surveys = new Surveys();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < domains; i++) {
            String name = name(i);
            surveys.willing.put(name, true);
            if (i % 10 != 0) {
                surveys.hosts
                        .computeIfAbsent("host" + i % hosts + ".example", _ -> new ArrayList<>())
                        .add(name);
                int other = (i + hosts * (1 + random.nextInt(4))) % domains;
                if (other % 10 != 0) {
                    surveys.linked(name, name(other));
                }
            }
        }
        return surveys;
    }

    static String name(int number) {
        return "d%05d.%s".formatted(number, number % 2 == 0 ? "de" : "example");
    }

    Surveys with(String name, String host) {
        willing.put(name, true);
        hosts.computeIfAbsent(host, _ -> new ArrayList<>()).add(name);
        return this;
    }

    Surveys alone(String name) {
        willing.put(name, true);
        return this;
    }

    Surveys without(String name) {
        willing.remove(name);
        return this;
    }

    Surveys unwilling(String name) {
        willing.put(name, false);
        return this;
    }

    Surveys linked(String one, String other) {
        links.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
        return this;
    }

    SurveyShape shape() {
        SurveyShape shape = new SurveyShape(
                willing.entrySet().stream()
                        .map(entry -> new Row(Map.of("name", entry.getKey(), "willing", entry.getValue())))
                        .sorted(Comparator.comparing(row -> row.text("name")))
                        .toList(),
                1_000_000);
        links.forEach((name, others) -> shape.federation(row("name", name, others)));
        hosts.forEach((host, names) -> shape.host(row("key", host, names)));
        return shape;
    }

    Survey survey() {
        return shape().survey(AT);
    }

    static Row row(String column, String key, List<String> now) {
        return new Row(Map.of(column, key, "now", now, "past", List.of()));
    }

    /** A chart of all, laid out anew. */
    static Chart chart(int number, Survey survey) {
        Sketch sketch = Draughtsman.anew(survey);
        return Chart.of(head(number, survey), sketch, Quarters.of(survey, sketch.layout(), List.of()));
    }

    static Chart.Head head(int number, Survey survey) {
        return new Chart.Head(number, AT, AT, Due.day(AT), 0, survey.now().links());
    }
}
