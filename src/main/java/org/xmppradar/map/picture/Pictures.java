package org.xmppradar.map.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xmppradar.map.Atlas;
import org.xmppradar.map.Chart;
import org.xmppradar.map.Gzip;
import org.xmppradar.map.Quarter;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.policy.Policy;
import org.xmppradar.query.MapColumns;
import org.xmppradar.query.MapColumnsDocument;
import org.xmppradar.query.MapNames;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Draws pictures, one at a time, and keeps them for some minutes, compressed. Strangers choose what is drawn, so that how much may be drawn
 * in a minute is bounded; who comes too late is told when to come again. Under another word of an owner, no old picture is handed out.
 */
@Component
public final class Pictures implements AutoCloseable {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 48;

    private static final int QUEUE = 2 * Allowance.AT_ONCE;
    private static final int TAG = 24;

    private final MapNames names;
    private final MapColumns columns;
    private final Policy policy;
    private final Scheduler easel = Schedulers.newBoundedElastic(1, QUEUE, "map-pictures");
    private final Cache<Wanted, Mono<Drawn>> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Allowance allowance = new Allowance();

    Pictures(MapNames names, MapColumns columns, Policy policy) {
        this.names = names;
        this.columns = columns;
        this.policy = policy;
    }

    /**
     * What somebody wants to see.
     *
     * @param at empty for the present
     */
    private record Wanted(int edition, String colour, Theme theme, Optional<Instant> at, long policy) {}

    /**
     * A picture.
     *
     * @param compressed the document by gzip
     * @param tag no other picture has it
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are what it is for; nobody compares two.
    public record Drawn(byte[] compressed, String tag) {}

    /**
     * The picture of an edition.
     *
     * @param colour what it is coloured by, as the page's address has it
     * @param now what to read for the present
     * @param at empty for the present
     */
    public Mono<Drawn> of(Atlas.Sheet sheet, String colour, Theme theme, Instant now, Optional<Instant> at) {
        Wanted wanted = new Wanted(sheet.chart().number(), Colours.parse(colour), theme, at, policy.version());
        return kept.get(wanted, _ -> begun(sheet.chart(), wanted, at.orElse(now)));
    }

    private Mono<Drawn> begun(Chart chart, Wanted wanted, Instant at) {
        return Mono.fromRunnable(() -> allowance.take(chart.names().size()))
                .then(Mono.defer(() -> scene(chart, wanted, at)))
                .flatMap(scene -> Mono.fromCallable(() -> drawn(scene)).subscribeOn(easel))
                .doOnError(_ -> kept.invalidate(wanted))
                .cache();
    }

    private Mono<Scene> scene(Chart chart, Wanted wanted, Instant at) {
        List<String> titles = chart.quarters().stream().map(Quarter::name).toList();
        return Mono.zip(
                        names.shown(chart.names()),
                        names.shownWithin(titles),
                        columns.of(chart.number(), chart.names(), at))
                .publishOn(easel)
                .map(read -> scene(chart, wanted, new Shown(read.getT1(), read.getT2()), read.getT3()));
    }

    private record Shown(List<String> names, List<String> quarters) {}

    private static Scene scene(Chart chart, Wanted wanted, Shown shown, MapColumnsDocument document) {
        return Scenes.of(chart, shown.names(), shown.quarters(), document, wanted.colour(), wanted.theme());
    }

    private static Drawn drawn(Scene scene) throws IOException {
        byte[] bytes = Picture.of(scene).getBytes(StandardCharsets.UTF_8);
        return new Drawn(Gzip.of(bytes), Fingerprint.of(bytes).hex().substring(0, TAG));
    }

    @Override
    public void close() {
        easel.dispose();
    }
}
