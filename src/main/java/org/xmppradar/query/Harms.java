package org.xmppradar.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.xmppradar.model.DomainName;
import org.xmppradar.query.Failing.OfAddresses;
import org.xmppradar.query.Failing.OfAuthority;
import org.xmppradar.query.Failing.OfDns;
import org.xmppradar.query.Failing.OfHost;
import org.xmppradar.query.Failing.OfSoftware;
import org.xmppradar.query.Failing.OfSystem;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Federation.Way;

/** Says what a failure does to each way of each domain. */
final class Harms {

    private final BiFunction<Member, Way, Harm> harm;
    private final boolean found;

    /** @param found whether anything that is known rests on, or is, what fails */
    private Harms(BiFunction<Member, Way, Harm> harm, boolean found) {
        this.harm = harm;
        this.found = found;
    }

    static Harms of(
            Failing what,
            Federation federation,
            List<Member> shown,
            Set<String> hiddenHosts,
            AddressNetworks networks) {
        return switch (what) {
            case OfAuthority(String key) -> ofAuthority(key, federation);
            case OfHost(String name) ->
                new Harms(
                        (_, way) -> way.door().host().equals(name) ? Harm.BROKEN : Harm.NONE,
                        federation.hosts().containsKey(name));
            case OfAddresses addresses -> ofAddresses(addresses.range()::contains, federation, hiddenHosts);
            case OfSystem(long asn) ->
                ofAddresses(
                        address -> networks.of(address)
                                .filter(announced -> announced.asn() == asn)
                                .isPresent(),
                        federation,
                        hiddenHosts);
            case OfDns(DomainName provider) -> ofDns(provider, shown);
            case OfSoftware software -> ofSoftware(software, shown);
        };
    }

    private static Harms ofAuthority(String key, Federation federation) {
        Set<String> fallen = federation.fallenWith(key);
        return new Harms(
                (_, way) -> way.authority().filter(fallen::contains).isPresent() ? Harm.BROKEN : Harm.NONE,
                federation.authorities().containsKey(key));
    }

    /** Each address is asked about once, not once for each domain that rests on it. */
    private static Harms ofAddresses(Predicate<String> fails, Federation federation, Set<String> hiddenHosts) {
        Map<String, Harm> byHost = new HashMap<>();
        federation.hosts().forEach((host, addresses) -> {
            Harm harm = Harm.of(addresses.stream().filter(fails).count(), addresses.size());
            if (harm != Harm.NONE && !hiddenHosts.contains(host)) {
                byHost.put(host, harm);
            }
        });
        return new Harms((_, way) -> byHost.getOrDefault(way.door().host(), Harm.NONE), !byHost.isEmpty());
    }

    private static Harms ofDns(DomainName provider, List<Member> shown) {
        Predicate<String> fails = server -> isWithin(server, provider.ascii());
        boolean found =
                shown.stream().anyMatch(member -> member.nameServers().stream().anyMatch(fails));
        return new Harms(
                (member, _) -> Harm.of(
                        member.nameServers().stream().filter(fails).count(),
                        member.nameServers().size()),
                found);
    }

    /** Whether a host's name is {@code name} or below it. */
    static boolean isWithin(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }

    private static Harms ofSoftware(OfSoftware what, List<Member> shown) {
        BiFunction<Member, Way, Harm> harm = (member, way) ->
                member.software(way).filter(each -> isThat(each, what)).isPresent() ? Harm.BROKEN : Harm.NONE;
        boolean found = shown.stream()
                .anyMatch(member -> member.ways().stream().anyMatch(way -> harm.apply(member, way) == Harm.BROKEN));
        return new Harms(harm, found);
    }

    /** A name may have a slash in it: it is strangers' text. */
    private static boolean isThat(Federation.Software software, OfSoftware what) {
        return software.name().equals(what.key())
                || (software.name().equals(what.name()) && software.version().equals(what.version()));
    }

    boolean found() {
        return found;
    }

    Harm at(Member member, Way way) {
        return harm.apply(member, way);
    }
}
