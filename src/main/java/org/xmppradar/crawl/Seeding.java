package org.xmppradar.crawl;

import java.util.List;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.Placed;
import org.xmppradar.source.SeedList;
import org.xmppradar.source.Seeds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Offers the names of whole lists to the frontier. */
public final class Seeding {

    private final SeedList lists;
    private final Frontier frontier;

    Seeding(SeedList lists, Frontier frontier) {
        this.lists = lists;
        this.frontier = frontier;
    }

    /**
     * What became of a list.
     *
     * @param placed how many of its names are in the frontier now
     * @param unknown how many of those were not before
     */
    public record Sown(Seeds seeds, long placed, long unknown) {}

    /** Reads the lists, files or URLs, and offers their names; fails with {@code UnreadableList} before any of it is offered. */
    public Flux<Sown> sow(List<String> locations) {
        return Flux.fromIterable(locations)
                .concatMap(lists::read)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::sow);
    }

    private Mono<Sown> sow(Seeds seeds) {
        return frontier.offer(seeds.names().stream()
                        .map(name -> new FoundName(name, seeds.provenance()))
                        .toList())
                .collectList()
                .map(placed -> new Sown(
                        seeds,
                        placed.size(),
                        placed.stream().filter(Placed::isNew).count()));
    }
}
