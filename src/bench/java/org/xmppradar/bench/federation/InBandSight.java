package org.xmppradar.bench.federation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.Federation.Direction;
import org.xmppradar.observation.Federation.RemoteDomain;
import org.xmppradar.observation.Identity;
import org.xmppradar.observation.InBand.DiscoInfo;
import org.xmppradar.observation.InBand.PublishedLinks;
import org.xmppradar.observation.InBand.SoftwareVersion;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.SoftwareRelease;

/** What a domain answers in-band. All opted in to be named by others, as links with those that did not are only counted. */
record InBandSight(Sight sight, DomainName domain) {

    void info(State state) {
        List<String> features = Stream.concat(
                        state.software().features(state.release()).stream(), Stream.of(EntityInfo.SERVER_INFORMATION))
                .toList();
        EntityInfo info = new EntityInfo(
                List.of(new Identity("server", "im", "", state.software().title())),
                features,
                List.of(),
                "ver " + state.software().title() + " " + state.release(),
                true);
        sight.add(new DiscoInfo(domain, domain, Outcome.seen(Optional.of(info)), sight.now()));
    }

    void version(State state) {
        SoftwareRelease release =
                new SoftwareRelease(state.software().title(), state.software().version(state.release()), "");
        sight.add(new SoftwareVersion(domain, domain, Outcome.seen(Optional.of(release)), sight.now()));
    }

    void links(List<RemoteDomain> named) {
        Federation federation = new Federation(named, 0, true);
        sight.add(new PublishedLinks(domain, Outcome.seen(Optional.of(federation)), sight.now()));
    }

    /** One in four is only called, one in four only calls, the others do both. */
    static RemoteDomain remote(DomainName name, double chance) {
        Direction direction = chance < 0.25 ? Direction.INCOMING : chance < 0.5 ? Direction.OUTGOING : Direction.BIDI;
        return new RemoteDomain(name, EnumSet.of(direction));
    }
}
