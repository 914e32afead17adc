package org.xmppradar.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.PairDocument.Way;
import reactor.core.publisher.Mono;

/** Why one domain cannot talk to another: what is stored of both, held side by side. */
@Component
public final class Pairs {

    private final Domains domains;

    Pairs(Domains domains) {
        this.domains = domains;
    }

    /** Both ways as of {@code at}; empty when one of the two is not known, or not shown. */
    public Mono<PairDocument> find(DomainName from, DomainName to, Instant at) {
        if (from.equals(to)) {
            throw new InvalidName("two different domains are needed; both are '" + from + "'");
        }
        return Mono.zip(domains.find(from, at), domains.find(to, at)).map(both -> pair(both.getT1(), both.getT2()));
    }

    static PairDocument pair(DomainDocument from, DomainDocument to) {
        ServerDoors one = ServerDoors.of(from);
        ServerDoors other = ServerDoors.of(to);
        return new PairDocument(way(one, other), way(other, one));
    }

    private static Way way(ServerDoors caller, ServerDoors called) {
        List<PairStep> steps = new ArrayList<>(new CalledSteps(caller, called).steps());
        steps.add(new CallerSteps(caller, called).authentication());
        return Way.of(caller.domain().unicode(), called.domain().unicode(), steps);
    }
}
