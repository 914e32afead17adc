package org.xmppradar.query;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.BlastAnswer.Unanswered;
import org.xmppradar.query.BlastShape.Room;
import org.xmppradar.query.Failing.OfAddresses;
import org.xmppradar.query.Failing.OfAuthority;
import org.xmppradar.query.Failing.OfDns;
import org.xmppradar.query.Failing.OfHost;
import org.xmppradar.query.Failing.OfSoftware;
import org.xmppradar.query.Failing.OfSystem;
import org.xmppradar.query.Federation.Member;
import reactor.core.publisher.Mono;

/** Answers who is lost when something that many rest on fails. */
@Component
public final class BlastRadii {

    private final Federations federations;
    private final Visibility visibility;
    private final AddressNetworks networks;

    BlastRadii(Federations federations, Visibility visibility, AddressNetworks networks) {
        this.federations = federations;
        this.visibility = visibility;
        this.networks = networks;
    }

    /** What losing {@code what} would have done at {@code at}; it names the first, as many as a page has room for. */
    public Mono<BlastAnswer> of(Failing what, Instant at) {
        return of(what, at, Room.PAGE);
    }

    /** The same with all domains by name, and thousands of links. */
    public Mono<BlastAnswer> ofAll(Failing what, Instant at) {
        return of(what, at, Room.MAP);
    }

    private Mono<BlastAnswer> of(Failing what, Instant at, Room room) {
        return visibility
                .now()
                .flatMap(visible -> mayBeNamed(what, visible)
                        ? federations.at(at).map(federation -> answer(what, federation, visible, networks, room))
                        : Mono.just(unknown(what)));
    }

    private static boolean mayBeNamed(Failing what, Visible visible) {
        return switch (what) {
            case OfHost(String name) -> visible.shows(name);
            case OfDns(DomainName provider) -> visible.shows(provider);
            case OfSoftware(String name, String version) -> visible.shows(name) && visible.shows(version);
            case OfAuthority _, OfAddresses _, OfSystem _ -> true;
        };
    }

    static BlastAnswer answer(
            Failing what, Federation federation, Visible visible, AddressNetworks networks, Room room) {
        if (what instanceof OfSystem && !networks.known()) {
            return new Unanswered("Which addresses belong to " + what.key()
                    + " is not known here: the radar was given no table of prefixes (radar.net.prefixes).");
        }
        Set<String> hiddenHosts = new HashSet<>(visible.hosts());
        List<Member> shown = federation.shown(new HashSet<>(visible.domains()), hiddenHosts);
        Harms harms = Harms.of(what, federation, shown, hiddenHosts, networks);
        return harms.found()
                ? new BlastShape(what, title(what, federation, visible), federation, shown, harms, visible, room)
                        .radius()
                : unknown(what);
    }

    private static BlastAnswer unknown(Failing what) {
        return new Unanswered(
                switch (what.kind()) {
                    case AUTHORITY -> "The authority " + what.key() + " is not known here.";
                    case HOST -> "The host " + what.key() + " is not known here.";
                    case ADDRESS -> "No host that is known here has the address " + what.key() + ".";
                    case PREFIX, AS -> "No host that is known here has an address of " + what.key() + ".";
                    case DNS -> "No reachable domain is known to have a name server at or below " + what.key() + ".";
                    case SOFTWARE -> "No reachable domain is known to run " + what.key() + ".";
                });
    }

    private static String title(Failing what, Federation federation, Visible visible) {
        return switch (what) {
            case OfAuthority(String key) -> {
                Federation.Issuer issuer = federation.authorities().get(key);
                yield issuer == null || issuer.title().isEmpty() ? key : visible.text(issuer.title());
            }
            case OfSoftware(String name, String version) -> version.isEmpty() ? name : name + " " + version;
            case OfHost _, OfAddresses _, OfSystem _, OfDns _ -> what.key();
        };
    }
}
