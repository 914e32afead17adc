package org.xmppradar.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.FrontierSize;
import org.xmppradar.frontier.Placed;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.model.DomainName;
import org.xmppradar.source.Receipt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What who submits a name is told. */
class FrontierSubmissionsTest {

    private static final DomainName NAME = new DomainName("new.example");

    private static Receipt submitted(Frontier frontier) {
        return new FrontierSubmissions(frontier)
                .submit(NAME, "typed")
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void aNewNameIsTakenAndOneThatIsThereIsKnown() {
        MemoryFrontier frontier = new MemoryFrontier(0);
        assertThat(submitted(frontier).answer()).isEqualTo(Receipt.Answer.ACCEPTED);
        assertThat(submitted(frontier).answer()).isEqualTo(Receipt.Answer.KNOWN);
    }

    @Test
    void aFullDiskIsSaidToBeOne() {
        assertThat(submitted(new FullDisk())).isEqualTo(new Receipt(NAME, Receipt.Answer.NO_ROOM, Optional.empty()));
    }

    private record FullDisk() implements Frontier {

        @Override
        public Flux<Placed> offer(Collection<FoundName> names) {
            return Flux.error(new NoRoom("The disk of /srv/radar is full."));
        }

        @Override
        public Flux<DomainName> due(int limit) {
            return Flux.empty();
        }

        @Override
        public void release(DomainName name) {}

        @Override
        public Mono<Void> postpone(DomainName name, Instant until) {
            return Mono.empty();
        }

        @Override
        public Mono<FrontierSize> size() {
            return Mono.empty();
        }
    }
}
