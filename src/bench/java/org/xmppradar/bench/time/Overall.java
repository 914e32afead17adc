package org.xmppradar.bench.time;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.xmppradar.map.Atlas;
import org.xmppradar.query.BlastRadii;
import org.xmppradar.query.DomainFilter;
import org.xmppradar.query.DomainList;
import org.xmppradar.query.DomainOrder;
import org.xmppradar.query.Failing;
import org.xmppradar.query.MapColumns;
import reactor.core.publisher.Mono;

/** Asks what is made of all domains at once, in the order in which somebody might: the first one has all of them read. */
final class Overall {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int AGAIN = 21;
    private static final int SHOWN = 50;
    private static final DomainFilter ONE_SOFTWARE = new DomainFilter("", "", Map.of("software", Set.of("ejabberd")));

    private final Radar radar;
    private final Map<String, Double> took = new HashMap<>();

    Overall(Radar radar) {
        this.radar = radar;
    }

    /** Milliseconds: {@code list}, {@code columns}, {@code blast}; and with {@code Again} the median of those when they are asked again. */
    Answer ask() {
        List<String> names = radar.get(Atlas.class)
                .newest()
                .map(sheet -> sheet.chart().names())
                .blockOptional()
                .orElse(List.of());
        time(
                "list",
                () -> radar.get(DomainList.class).find(ONE_SOFTWARE, DomainOrder.NEWEST, "", SHOWN, Instant.now()));
        time("columns", () -> radar.get(MapColumns.class).of(1, names, Instant.now()));
        time("blast", () -> radar.get(BlastRadii.class).of(Failing.parse("software:ejabberd"), Instant.now()));
        return new Answer(took);
    }

    private void time(String what, Supplier<Mono<?>> question) {
        took.put(what, once(question));
        double[] again = IntStream.range(0, AGAIN)
                .mapToDouble(_ -> once(question))
                .sorted()
                .toArray();
        took.put(what + "Again", again[AGAIN / 2]);
    }

    private static double once(Supplier<Mono<?>> question) {
        long begun = System.nanoTime();
        question.get().block(PATIENCE);
        return (System.nanoTime() - begun) / 1e6;
    }
}
