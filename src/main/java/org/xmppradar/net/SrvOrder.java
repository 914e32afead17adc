package org.xmppradar.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.observation.SrvRecord;

/** In which order the targets of SRV records are to be tried: by priority, and among equals by lots in which weight counts (RFC 2782). */
final class SrvOrder {

    private SrvOrder() {}

    /** One record, and whether TLS begins at once where it leads. */
    record Offer(Transport transport, SrvRecord record) {

        /** Where it leads; empty for the dot. */
        Optional<Endpoint> endpoint() {
            return record.target().map(host -> new Endpoint(Service.S2S, transport, host, record.port()));
        }
    }

    static List<Offer> drawn(List<Offer> offers, RandomGenerator lots) {
        List<Offer> left = new ArrayList<>(offers);
        left.sort(Comparator.comparingInt(offer -> offer.record().priority()));
        List<Offer> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            int priority = left.getFirst().record().priority();
            List<Offer> equals = left.stream()
                    .filter(offer -> offer.record().priority() == priority)
                    .toList();
            Offer next = draw(equals, lots);
            left.remove(next);
            drawn.add(next);
        }
        return drawn;
    }

    /** One more than its weight for each, so that those without any are drawn sometimes, too. */
    private static Offer draw(List<Offer> equals, RandomGenerator lots) {
        int sum = equals.stream().mapToInt(offer -> offer.record().weight() + 1).sum();
        int lot = lots.nextInt(sum);
        for (Offer offer : equals) {
            lot -= offer.record().weight() + 1;
            if (lot < 0) {
                return offer;
            }
        }
        return equals.getLast();
    }
}
