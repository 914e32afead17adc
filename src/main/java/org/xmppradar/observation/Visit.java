package org.xmppradar.observation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;

/** All that was seen of a domain in one go: the unit that is written, or lost, as a whole. */
public record Visit(DomainName domain, Instant startedAt, Instant finishedAt, List<Observation> observations) {

    public Visit {
        observations = List.copyOf(observations);
    }

    /** Whether at least one endpoint was seen to the end, whatever is wrong with its certificate. */
    public boolean reached() {
        return observations.stream()
                .anyMatch(seen -> seen instanceof Observation.StreamVisit stream
                        && stream.failure().isEmpty());
    }

    /**
     * The visit in a word: nothing when an endpoint was seen to the end and its certificate is in order; else the failure that
     * says best why not. What an endpoint said tells more than what the DNS said on the way there, and than what we did not ask.
     */
    public Optional<FailureKind> problem() {
        List<Observation.StreamVisit> streams = observations.stream()
                .flatMap(seen -> seen instanceof Observation.StreamVisit stream ? Stream.of(stream) : Stream.empty())
                .toList();
        if (streams.stream().anyMatch(stream -> stream.problem().isEmpty())) {
            return Optional.empty();
        }
        Stream<FailureKind> atDoor = streams.stream()
                .flatMap(stream -> stream.problem().stream())
                .sorted(Comparator.comparing(FailureKind::isOurs));
        Stream<FailureKind> inDns = observations.stream().flatMap(Visit::inDns);
        return Stream.concat(atDoor, inDns)
                .findFirst()
                .or(() -> Optional.of(observations.isEmpty() ? FailureKind.INTERNAL : FailureKind.NO_ADDRESS));
    }

    private static Stream<FailureKind> inDns(Observation seen) {
        return seen instanceof Observation.ServiceRecords srv
                        && srv.answer() instanceof Outcome.Failed<?>(Failure failure)
                ? Stream.of(failure.kind())
                : Stream.empty();
    }
}
