package org.xmppradar.bench.time;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppradar.bench.BenchFailure;

/** Numbers by name, in one line: how a process tells another what it measured. */
record Answer(Map<String, Double> numbers) {

    static Answer parse(String line) {
        if (line.isEmpty()) {
            throw new BenchFailure("our side ended before it had measured all");
        }
        return new Answer(Arrays.stream(line.split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Double.parseDouble(pair[1]))));
    }

    /** Of each number the median of what an odd count of answers gave. */
    static Answer median(List<Answer> answers) {
        return new Answer(answers.getFirst().numbers.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> answers.stream()
                                .map(answer -> answer.get(name))
                                .sorted()
                                .toList()
                                .get(answers.size() / 2))));
    }

    double get(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    String line() {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }
}
