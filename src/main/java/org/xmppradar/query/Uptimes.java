package org.xmppradar.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xmppradar.graph.Graph;
import org.xmppradar.graph.Row;
import org.xmppradar.model.Days;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;
import reactor.core.publisher.Mono;

/** How reachable a domain was, day by day. */
@Component
public final class Uptimes {

    private static final List<String> SERVICES = List.of("c2s", "s2s");
    private static final int LONGEST = 730;

    /** What was before the span decides whether its first failure is a flap. */
    private static final Duration BEFORE = Duration.ofDays(30);

    private final Graph graph;
    private final Visibility visibility;

    Uptimes(Graph graph, Visibility visibility) {
        this.graph = graph;
        this.visibility = visibility;
    }

    /**
     * The days up to {@code at}; empty when the name is not known, or not shown.
     *
     * @param service {@code c2s} or {@code s2s}; empty for both
     * @throws InvalidName with a sentence when there is no such service
     */
    public Mono<UptimeDocument> find(DomainName name, String service, int days, Instant at) {
        List<String> services = services(service);
        Instant from = Days.start(Days.of(at).minusDays(Math.clamp(days, 1, LONGEST) - 1L));
        return visibility
                .now()
                .filter(visible -> visible.shows(name))
                .flatMap(visible -> read(name, services, from, at, visible));
    }

    private static List<String> services(String written) {
        String service = written.strip().toLowerCase(Locale.ROOT);
        if (!service.isEmpty() && !SERVICES.contains(service)) {
            throw new InvalidName("'" + Text.clean(written, 20) + "' is no service; there are c2s and s2s");
        }
        return service.isEmpty() ? SERVICES : List.of(service);
    }

    private Mono<UptimeDocument> read(
            DomainName name, List<String> services, Instant from, Instant at, Visible visible) {
        Map<String, Object> parameters = Map.of(
                "name", name.ascii(),
                "from", from.minus(BEFORE).toEpochMilli(),
                "at", at.toEpochMilli(),
                "hiddenHosts", visible.hosts());
        return graph.read("query/domain", parameters)
                .next()
                .zipWhen(_ -> graph.read("query/domain-uptime", parameters)
                        .filter(row -> visible.shows(row.optionalText("host").orElse("")))
                        .collectList())
                .map(found -> document(name, services, found.getT1(), found.getT2(), from, at));
    }

    private static UptimeDocument document(
            DomainName name, List<String> services, Row domain, List<Row> statuses, Instant from, Instant at) {
        Seen seen = Seen.of(domain);
        Watch watch = Watch.of(domain);
        return new UptimeDocument(
                name.ascii(),
                from,
                at,
                services.stream()
                        .map(service -> {
                            List<StatusSpell> spells = statuses.stream()
                                    .filter(row -> row.text("service").equals(service))
                                    .map(row -> StatusSpell.of(row, seen))
                                    .toList();
                            return ServiceUptime.of(service, new Reachability(spells, watch), from, at);
                        })
                        .toList());
    }
}
