package org.xmppradar.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.graph.Row;

/**
 * A question that had no answer at an instant: what is shown of it was seen before.
 *
 * @param scope the question as the graph names it
 * @param question in words
 * @param why what came instead
 * @param since when it began to be so
 */
public record Unanswered(String scope, String question, String why, Instant since) {

    /** "There is none" is an answer, and so is a document that is no document. */
    private static final Set<String> ANSWERS = Set.of(
            "reachable",
            "no-such-domain",
            "no-address",
            "service-not-offered",
            "found",
            "answered",
            "absent",
            "http-status",
            "web-page-instead",
            "document-malformed",
            "redirect-failed");

    /** From the rows about how asking went: endpoints and the DNS, documents on the web, questions over XMPP. */
    static List<Unanswered> in(List<Row> statuses, List<Row> web, List<Row> inBand, Visible visible) {
        Stream<Unanswered> asked = statuses.stream()
                .filter(row -> open(row.text("kind")))
                .map(row -> of(row, Finding.of(row.text("kind")).title(), visible));
        Stream<Unanswered> fetched = web.stream()
                .filter(row -> row.text("type").equals("FETCHED") && open(row.text("kind")))
                .map(row -> of(row, WebFinding.of(row.text("kind")).title(), visible));
        Stream<Unanswered> said = inBand.stream()
                .filter(row -> row.text("type").equals("ASKED")
                        && open(row.row("target").text("kind")))
                .map(row ->
                        of(row, InBandFinding.of(row.row("target").text("kind")).title(), visible));
        return Stream.of(asked, fetched, said).flatMap(each -> each).toList();
    }

    private static boolean open(String kind) {
        return !ANSWERS.contains(kind) && Finding.of(kind).level() != Level.FLAWED;
    }

    private static Unanswered of(Row row, String why, Visible visible) {
        String scope = row.text("scope");
        return new Unanswered(visible.text(scope), visible.text(Scope.words(scope)), why, row.instant("firstSeen"));
    }
}
