package org.xmppradar.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Days;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.DomainDocument.AuthorityName;
import org.xmppradar.query.ExpiryDocument.Day;
import org.xmppradar.query.ExpiryDocument.Expired;
import org.xmppradar.query.ExpiryDocument.IssuerCount;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/** The calendar of certificates' ends, as domains present them now. */
@Component
public final class Expiries {

    private static final int LONGEST = 400;
    private static final int EXPIRED_SHOWN = 200;
    private static final int EXAMPLES = 5;

    private final Graph graph;
    private final Visibility visibility;
    private final Clock clock;

    Expiries(Graph graph, Visibility visibility, Clock clock) {
        this.graph = graph;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * What ends from one day to another, both included, and what has ended before.
     *
     * @throws InvalidName when that is no span, or longer than the calendar goes
     */
    public Mono<ExpiryDocument> between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= LONGEST) {
            throw new InvalidName("from " + from + " to " + to + " is no span of at most " + LONGEST + " days");
        }
        return visibility.now().flatMap(visible -> read(clock.instant(), from, to, visible));
    }

    private Mono<ExpiryDocument> read(Instant at, LocalDate from, LocalDate to, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "at", at.toEpochMilli(),
                "from", millis(from),
                "to", millis(to.plusDays(1)),
                "hidden", visible.domains(),
                "hiddenHosts", visible.hosts(),
                "limit", EXAMPLES);
        return Mono.zip(
                        rows("query/expired", parameters),
                        rows("query/expiry-days", parameters),
                        rows("query/expiry-authorities", parameters))
                .map(found -> shape(from, to, found, visible));
    }

    private Mono<List<Row>> rows(String statement, Map<String, Object> parameters) {
        return graph.read(statement, parameters).collectList();
    }

    private static ExpiryDocument shape(
            LocalDate from, LocalDate to, Tuple3<List<Row>, List<Row>, List<Row>> found, Visible visible) {
        Map<LocalDate, List<IssuerCount>> issuers = found.getT3().stream()
                .collect(Collectors.groupingBy(
                        Expiries::day, Collectors.mapping(row -> issuer(row, visible), Collectors.toList())));
        return new ExpiryDocument(
                from,
                to,
                found.getT1().stream().map(row -> row.text("domain")).distinct().count(),
                found.getT1().stream()
                        .filter(row -> visible.shows(row, "domain"))
                        .limit(EXPIRED_SHOWN)
                        .map(row -> expired(row, visible))
                        .toList(),
                found.getT2().stream()
                        .map(row -> day(row, issuers.getOrDefault(day(row), List.of()), visible))
                        .toList());
    }

    private static Expired expired(Row row, Visible visible) {
        String key = row.text("key");
        return new Expired(
                row.text("domain"),
                row.optionalText("unicode").orElse(row.text("domain")),
                row.text("sha256"),
                row.instant("notAfter"),
                key.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AuthorityName(key, visible.text(row.text("title")))));
    }

    private static Day day(Row row, List<IssuerCount> issuers, Visible visible) {
        return new Day(
                day(row),
                row.number("certificates"),
                row.number("domains"),
                issuers,
                row.texts("examples").stream().filter(visible::shows).toList());
    }

    private static IssuerCount issuer(Row row, Visible visible) {
        return new IssuerCount(row.text("key"), visible.text(row.text("title")), row.number("certificates"));
    }

    private static LocalDate day(Row row) {
        return Days.of(row.instant("day"));
    }

    private static long millis(LocalDate day) {
        return Days.start(day).toEpochMilli();
    }
}
