package org.xmppradar.crawl;

import java.util.List;
import java.util.Optional;
import org.xmppradar.frontier.FoundName;
import org.xmppradar.frontier.Frontier;
import org.xmppradar.frontier.Placed;
import org.xmppradar.graph.NoRoom;
import org.xmppradar.model.DomainName;
import org.xmppradar.source.Receipt;
import org.xmppradar.source.Submissions;
import reactor.core.publisher.Mono;

/** What people submit goes to the frontier, like every other name; it alone knows whether the name may go in. */
final class FrontierSubmissions implements Submissions {

    private final Frontier frontier;

    FrontierSubmissions(Frontier frontier) {
        this.frontier = frontier;
    }

    @Override
    public Mono<Receipt> submit(DomainName name, String provenance) {
        return frontier.offer(List.of(new FoundName(name, provenance)))
                .next()
                .map(FrontierSubmissions::receipt)
                .defaultIfEmpty(new Receipt(name, Receipt.Answer.REFUSED, Optional.empty()))
                .onErrorReturn(NoRoom.class, new Receipt(name, Receipt.Answer.NO_ROOM, Optional.empty()));
    }

    private static Receipt receipt(Placed placed) {
        Receipt.Answer answer = placed.isNew() ? Receipt.Answer.ACCEPTED : Receipt.Answer.KNOWN;
        return new Receipt(placed.name(), answer, Optional.of(placed.nextVisit()));
    }
}
