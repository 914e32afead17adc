package org.xmppradar.crawl;

import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Observation.DomainRecords;
import org.xmppradar.observation.Observation.HostAddresses;
import org.xmppradar.observation.Observation.ServiceRecords;
import org.xmppradar.observation.Observation.TlsaRecords;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.Visit;

/**
 * How many questions to the DNS were asked, and how many failed as they do when our own network or resolver is away. That a name
 * does not exist is an answer; that we did not ask is no question.
 */
record Lookups(long asked, long failed) {

    static final Lookups NONE = new Lookups(0, 0);

    static Lookups of(Visit visit) {
        return visit.observations().stream()
                .flatMap(seen -> question(seen).stream())
                .flatMap(Lookups::counted)
                .reduce(NONE, Lookups::plus);
    }

    Lookups plus(Lookups other) {
        return new Lookups(asked + other.asked, failed + other.failed);
    }

    /** Whether at least this share of the questions failed. */
    boolean areFailing(double share) {
        return asked > 0 && failed >= share * asked;
    }

    private static Optional<Outcome<?>> question(Observation seen) {
        return switch (seen) {
            case ServiceRecords srv -> Optional.of(srv.answer());
            case DomainRecords records -> Optional.of(records.answer());
            case HostAddresses addresses -> Optional.of(addresses.answer());
            case TlsaRecords tlsa -> Optional.of(tlsa.answer());
            default -> Optional.empty();
        };
    }

    private static Stream<Lookups> counted(Outcome<?> answer) {
        return answer instanceof Outcome.Failed<?>(Failure failure)
                ? ofFailure(failure.kind())
                : Stream.of(new Lookups(1, 0));
    }

    private static Stream<Lookups> ofFailure(FailureKind kind) {
        return switch (kind) {
            case DNS_SERVER_FAILURE, DNS_TIMED_OUT, DNS_REFUSED, UNREACHABLE -> Stream.of(new Lookups(1, 1));
            default -> kind.isOurs() ? Stream.empty() : Stream.of(new Lookups(1, 0));
        };
    }
}
