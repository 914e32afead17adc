package org.xmppradar.query;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What could be reached at one instant, and what it rested on: the ground on which questions about the whole are computed. It holds
 * hidden names too, so whoever answers from it leaves them out.
 *
 * @param version what was written when it began to be read; what came while it was read may be in it or not
 * @param members the domains with a way in, in no order
 * @param hosts the addresses of each host
 * @param authorities each authority by its key
 */
record Federation(
        DataVersion version,
        Instant at,
        List<Member> members,
        Map<String, List<String>> hosts,
        Map<String, Issuer> authorities,
        FederationLinks links) {

    /**
     * A domain that could be reached.
     *
     * @param says what it says that it runs (XEP-0092)
     * @param nameServers of its zone, without trailing dot; empty when they are not known
     */
    record Member(String name, String unicode, List<Way> ways, Optional<Software> says, List<String> nameServers) {

        /** What it runs at a way: its own word, or else our best guess there. */
        Optional<Software> software(Way way) {
            return says.or(() -> way.guess().map(name -> new Software(name, "")));
        }

        /** The same without the ways over some hosts; they answer nothing for who may not see them. */
        Member without(Set<String> hiddenHosts) {
            boolean none = ways.stream()
                    .noneMatch(way -> hiddenHosts.contains(way.door().host()));
            return none
                    ? this
                    : new Member(
                            name,
                            unicode,
                            ways.stream()
                                    .filter(way ->
                                            !hiddenHosts.contains(way.door().host()))
                                    .toList(),
                            says,
                            nameServers);
        }
    }

    /**
     * An endpoint that answered as it should.
     *
     * @param authority the key of who issued its certificate
     * @param guess the software that it most probably is
     */
    record Way(Door door, Optional<String> authority, Optional<String> guess) {}

    /** A program; the version is empty where nobody says it. */
    record Software(String name, String version) {}

    /**
     * An authority.
     *
     * @param above who vouches for it, by the certificates of it that servers send; empty for a root
     */
    record Issuer(String title, List<String> above) {}

    /** How much it is to read. */
    long size() {
        return (long) members.size() + hosts.size() + links.size();
    }

    /**
     * The authorities that nobody believes any more without {@code key}: itself, and those for which only such vouch. One that
     * another authority cross-signed stays.
     */
    Set<String> fallenWith(String key) {
        Set<String> fallen = new HashSet<>(Set.of(key));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, Issuer> each : authorities.entrySet()) {
                List<String> above = each.getValue().above();
                grown |= !above.isEmpty() && fallen.containsAll(above) && fallen.add(each.getKey());
            }
        }
        return fallen;
    }

    /** The members that may be shown, with the ways that may be shown; who has none left could not be reached. */
    List<Member> shown(Set<String> hidden, Set<String> hiddenHosts) {
        return members.stream()
                .filter(member -> !hidden.contains(member.name()))
                .map(member -> member.without(hiddenHosts))
                .filter(member -> !member.ways().isEmpty())
                .toList();
    }
}
