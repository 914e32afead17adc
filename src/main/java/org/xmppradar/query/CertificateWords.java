package org.xmppradar.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the certificates that a domain presents as its own, in words; a certificate at three endpoints is one. */
record CertificateWords(List<FactRow> before, List<FactRow> after, Visible visible) {

    List<String> parts() {
        List<String> gone = digests(before);
        List<String> come = digests(after);
        if (gone.isEmpty() && come.isEmpty()) {
            return List.of();
        }
        if (gone.equals(come)) {
            return List.of("the same certificate presented or judged otherwise");
        }
        if (gone.isEmpty()) {
            return List.of(count(come) + " more (" + issuers(after) + ")");
        }
        return come.isEmpty()
                ? List.of(count(gone) + " fewer")
                : List.of((come.size() == 1 ? "certificate" : come.size() + " certificates") + " "
                        + (isRenewal() ? "renewed" : "replaced") + " (" + fromTo() + ")");
    }

    private static String count(List<String> digests) {
        return FactNoun.of("PRESENTS").count(digests.size());
    }

    /** A certificate that is valid longer than the one before it is its renewal. */
    private boolean isRenewal() {
        return latest(after) > latest(before);
    }

    private static long latest(List<FactRow> rows) {
        return rows.stream()
                .map(row -> row.target().optionalNumber("notAfter"))
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private String fromTo() {
        String old = issuers(before);
        String now = issuers(after);
        return old.equals(now) ? "by " + now : old + " to " + now;
    }

    private String issuers(List<FactRow> rows) {
        return rows.stream()
                .map(row ->
                        visible.text(row.target().optionalText("issuerTitle").orElse("nobody known")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static List<String> digests(List<FactRow> rows) {
        return rows.stream()
                .map(row -> row.target().text("sha256"))
                .distinct()
                .sorted()
                .toList();
    }
}
