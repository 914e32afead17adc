package org.xmppradar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.query.ChangeFeed;
import org.xmppradar.query.ChangeFilter;
import org.xmppradar.query.ChangePage;
import org.xmppradar.query.Footing;
import org.xmppradar.query.Measured;
import org.xmppradar.query.Trends;
import reactor.core.publisher.Mono;

/** How what domains stand on went: its number day by day, and what changed last. */
@Component
class FootingHistory {

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int CHANGES = 8;

    private final Trends trends;
    private final ChangeFeed feed;

    FootingHistory(Trends trends, ChangeFeed feed) {
        this.trends = trends;
        this.feed = feed;
    }

    /**
     * It is for the page.
     *
     * @param panel the number of the last 90 days; empty where nobody counted
     * @param keep what the addresses of its changes end with
     */
    public record History(Optional<TrendPanel> panel, ChangePage changes, String keep, String newest) {}

    Mono<History> of(Footing kind, String key, Instant at) {
        TrendController.Chart chart = new TrendController.Chart(
                "numbers", "Domains that stand on it", Measured.valueOf(kind.name()), List.of(key));
        Mono<Optional<TrendPanel>> panel = trends.of(chart.kind(), chart.keys(), 1, at.minus(SPAN), at)
                .filter(trend -> !trend.lines().isEmpty())
                .map(trend -> Optional.of(TrendPanel.of(chart, trend, at.minus(SPAN), at)))
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        panel,
                        feed.before(ChangeFilter.parse(ChangeFilter.Written.about(kind, key)), "", CHANGES),
                        feed.newest())
                .map(found -> new History(
                        found.getT1(), found.getT2(), kind.key() + "=" + ListAddress.encoded(key), found.getT3()));
    }
}
