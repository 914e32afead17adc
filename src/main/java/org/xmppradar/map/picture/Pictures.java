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
import org.xmppradar.map.MapSettings;
import org.xmppradar.map.Quarter;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Fingerprint;
import org.xmppradar.policy.Policy;
import org.xmppradar.query.MapColumns;
import org.xmppradar.query.MapLinks;
import org.xmppradar.query.MapLinksDocument;
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
    private final MapLinks links;
    private final MapSettings settings;
    private final Policy policy;
    private final Scheduler easel = Schedulers.newBoundedElastic(1, QUEUE, "map-pictures");
    private final Cache<Wanted, Mono<Drawn>> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Allowance allowance = new Allowance();

    Pictures(MapNames names, MapColumns columns, MapLinks links, MapSettings settings, Policy policy) {
        this.names = names;
        this.columns = columns;
        this.links = links;
        this.settings = settings;
        this.policy = policy;
    }

    /**
     * What of an edition somebody wants to see.
     *
     * @param colour what it is coloured by, as the page's address has it
     * @param at empty for the present
     * @param around whose corner it is; empty for the whole map
     */
    public record Wish(String colour, Theme theme, Optional<Instant> at, Optional<DomainName> around) {

        public Wish {
            Colours.parse(colour);
        }
    }

    private record Wanted(int edition, Wish wish, long policy) {}

    /**
     * A picture.
     *
     * @param compressed the document by gzip
     * @param tag no other picture has it
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are what it is for; nobody compares two.
    public record Drawn(byte[] compressed, String tag) {}

    /**
     * The picture of an edition; empty when the domain whose corner is wanted is not on it, or not shown.
     *
     * @param now what to read for the present
     */
    public Mono<Drawn> of(Atlas.Sheet sheet, Wish wish, Instant now) {
        if (wish.around().isPresent()
                && !sheet.nodes().containsKey(wish.around().get().ascii())) {
            // Names that anybody makes up take no place among the pictures that are kept.
            return Mono.empty();
        }
        Wanted wanted = new Wanted(sheet.chart().number(), wish, policy.version());
        return kept.get(wanted, _ -> begun(sheet, wanted, wish.at().orElse(now)));
    }

    private Mono<Optional<Focus>> focus(Atlas.Sheet sheet, Wish wish, Instant at) {
        return wish.around().isEmpty()
                ? Mono.just(Optional.empty())
                : links.of(wish.around().get(), sheet.nodes(), settings.kinds(), at)
                        .map(found -> Optional.of(focus(found)));
    }

    private static Focus focus(MapLinksDocument found) {
        int[] linked = found.links().stream()
                .mapToInt(MapLinksDocument.MapLink::node)
                .distinct()
                .toArray();
        return new Focus(found.node(), linked);
    }

    private Mono<Drawn> begun(Atlas.Sheet sheet, Wanted wanted, Instant at) {
        return focus(sheet, wanted.wish(), at)
                .doOnNext(focus ->
                        allowance.take(focus.isPresent() ? 0 : sheet.nodes().size()))
                .flatMap(focus -> scene(sheet.chart(), wanted.wish(), focus, at))
                .flatMap(scene -> Mono.fromCallable(() -> drawn(scene)).subscribeOn(easel))
                .doOnError(_ -> kept.invalidate(wanted))
                .cache();
    }

    private Mono<Scene> scene(Chart chart, Wish wish, Optional<Focus> focus, Instant at) {
        List<String> titles = chart.quarters().stream().map(Quarter::name).toList();
        return Mono.zip(
                        names.shown(chart.names()),
                        names.shownWithin(titles),
                        columns.of(chart.number(), chart.names(), at))
                .publishOn(easel)
                .map(read -> Scenes.of(chart, read.getT1(), read.getT2(), read.getT3(), wish, focus));
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
