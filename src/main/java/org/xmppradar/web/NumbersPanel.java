package org.xmppradar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xmppradar.query.RankingDocument;
import org.xmppradar.query.RankingDocument.Entry;
import org.xmppradar.query.Series;

/**
 * One kind of numbers on the page.
 *
 * @param sentence what the numbers say, in words; empty where they say nothing beyond themselves
 */
public record NumbersPanel(RankingDocument ranking, String sentence, List<Line> lines) {

    /** One of the ranking, and where to read more about it. */
    public record Line(Entry entry, Sparkline spark, Optional<String> path) {}

    static NumbersPanel of(RankingDocument ranking, Map<String, Series> series, LocalDate from, LocalDate to) {
        return new NumbersPanel(
                ranking,
                sentence(ranking),
                ranking.entries().stream()
                        .map(entry -> new Line(
                                entry,
                                Sparkline.of(
                                        series.getOrDefault(
                                                entry.key(), new Series(ranking.kind(), entry.key(), List.of())),
                                        from,
                                        to),
                                Paths.ofFooting(ranking.kind(), entry.key())))
                        .toList());
    }

    /** Only of what domains stand on is it worth saying that they crowd; features and versions of TLS go together. */
    private static String sentence(RankingDocument ranking) {
        if (ranking.kind().equals("tls") || ranking.kind().equals("feature")) {
            return String.format(
                    Locale.ENGLISH, "Of %,d domains where any was seen, reachable or not.", ranking.total());
        }
        boolean crowds = ranking.entries().stream().anyMatch(entry -> entry.of().isPresent());
        if (!crowds || ranking.distinct() < 2) {
            return "";
        }
        return String.format(
                Locale.ENGLISH,
                "%,d in all; as concentrated as %.1f equal ones (HHI %.2f).",
                ranking.distinct(),
                ranking.effective(),
                ranking.concentration());
    }
}
