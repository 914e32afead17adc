package org.xmppradar.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.query.ScopeDiff.Net;

/**
 * What changed at a domain, in one sentence: certificate and software by name, reachability by endpoint, everything else by
 * number. Pure.
 *
 * @param before the facts that ended, {@code after} those that began; what is alike at both moments is in neither
 */
record DiffSummary(List<FactRow> before, List<FactRow> after, Visible visible) {

    /** Told by name, or not worth a word: how asking went is no fact about the domain. */
    private static final Set<String> NOT_COUNTED = Set.of("PRESENTS", "RUNS", "WAS", "FETCHED", "ASKED", "HAS_CAPS");

    static DiffSummary of(List<List<FactRow>> scopes, Visible visible) {
        List<Net> nets = scopes.stream().map(Net::of).toList();
        return new DiffSummary(
                nets.stream().flatMap(net -> net.before().stream()).toList(),
                nets.stream().flatMap(net -> net.after().stream()).toList(),
                visible);
    }

    /** The parts of the sentence; none when nothing changed. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.addAll(new CertificateWords(leaves(before), leaves(after), visible).parts());
        parts.addAll(new SoftwareWords(of(before, "RUNS"), of(after, "RUNS"), visible).parts());
        parts.addAll(new StatusWords(of(before, "WAS"), of(after, "WAS")).parts());
        Stream.concat(before.stream(), after.stream())
                .map(FactRow::type)
                .distinct()
                .filter(type -> !NOT_COUNTED.contains(type))
                .map(FactNoun::of)
                .sorted((left, right) -> Integer.compare(left.place(), right.place()))
                .map(this::counted)
                .forEach(parts::add);
        return parts;
    }

    private String counted(FactNoun noun) {
        long gone = distinct(of(before, noun.type()));
        long come = distinct(of(after, noun.type()));
        if (gone == 0) {
            return noun.count(come) + " more";
        }
        if (come == 0) {
            return noun.count(gone) + " fewer";
        }
        return come == gone ? noun.count(come) + " changed" : noun.count(come) + " more and " + gone + " fewer";
    }

    /** The same feature at three endpoints is one feature. */
    private static long distinct(List<FactRow> rows) {
        return rows.stream().map(FactRow::words).distinct().count();
    }

    private static List<FactRow> leaves(List<FactRow> rows) {
        return of(rows, "PRESENTS").stream()
                .filter(row -> FactWords.isLeaf(row.fact()))
                .toList();
    }

    private static List<FactRow> of(List<FactRow> rows, String type) {
        return rows.stream().filter(row -> row.type().equals(type)).toList();
    }

    /** Rows by what they are about, in their order. */
    static <K> Map<K, List<FactRow>> by(List<FactRow> rows, Function<FactRow, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
