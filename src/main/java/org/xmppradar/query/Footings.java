package org.xmppradar.query;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.query.Federation.Member;
import org.xmppradar.query.Federation.Software;
import org.xmppradar.query.Federation.Way;

/** Says what each domain stands on, in the terms of each {@link Footing}: O(ways) for one kind of all domains. */
final class Footings {

    /** What networks are called where no table names them: a block that operators hardly share. */
    private static final int V4_BLOCK = 3;

    private static final int V6_BLOCK = 6;

    private final Federation federation;
    private final AddressNetworks networks;
    private final Map<String, Set<String>> networksOfHost = new HashMap<>();

    Footings(Federation federation, AddressNetworks networks) {
        this.federation = federation;
        this.networks = networks;
    }

    /** All that {@code member} stands on, of one kind. */
    Set<String> of(Footing kind, Member member) {
        return switch (kind) {
            case AUTHORITY -> values(member, way -> way.authority().stream());
            case HOST -> values(member, way -> Stream.of(way.door().host()));
            case NETWORK -> values(member, way -> networks(way.door().host()).stream());
            case SOFTWARE -> values(member, way -> member.software(way).map(Software::name).stream());
            case DNS ->
                member.nameServers().stream().map(Footings::provider).collect(Collectors.toCollection(TreeSet::new));
        };
    }

    /** What most of its ways stand on; of equals the first by name. */
    Optional<String> main(Footing kind, Member member) {
        if (kind == Footing.DNS) {
            return of(kind, member).stream().findFirst();
        }
        Map<String, Long> ways = new HashMap<>();
        member.ways().forEach(way -> of(kind, single(member, way)).forEach(value -> ways.merge(value, 1L, Long::sum)));
        return ways.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Member single(Member member, Way way) {
        return new Member(member.name(), member.unicode(), List.of(way), member.says(), member.nameServers());
    }

    private interface Values {
        Stream<String> of(Way way);
    }

    private static Set<String> values(Member member, Values values) {
        return member.ways().stream().flatMap(values::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many of the members stand on each, the most first. */
    Map<String, Long> counts(Footing kind, List<Member> members) {
        Map<String, Long> counts = new HashMap<>();
        members.forEach(member -> of(kind, member).forEach(value -> counts.merge(value, 1L, Long::sum)));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** What people call it: an authority by its title, all others by their key. */
    static String title(Footing kind, String key, Federation federation, Visible visible) {
        Federation.Issuer issuer = federation.authorities().get(key);
        return kind == Footing.AUTHORITY && issuer != null && !issuer.title().isEmpty()
                ? visible.text(issuer.title())
                : key;
    }

    /**
     * Who runs a name server, as far as its name tells: the name above it, {@code dns.example} for {@code a.dns.example}; of two
     * labels it is its own. That is the rule of {@code frontier.PolitenessBudget}, in place of a public suffix list.
     */
    static String provider(String nameServer) {
        String above = nameServer.substring(nameServer.indexOf('.') + 1);
        return above.indexOf('.') < 0 ? nameServer : above;
    }

    /** The networks that a host is in. */
    Set<String> networks(String host) {
        return networksOfHost.computeIfAbsent(
                host,
                name -> federation.hosts().getOrDefault(name, List.of()).stream()
                        .map(this::network)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private String network(String address) {
        return networks.known()
                ? networks.of(address).map(announced -> "AS" + announced.asn()).orElseGet(() -> block(address))
                : block(address);
    }

    /** The /24 of an IPv4 address, the /48 of an IPv6 address. */
    private static String block(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        if (bytes.length == Integer.BYTES) {
            return address.substring(0, address.lastIndexOf('.')) + ".0/" + V4_BLOCK * Byte.SIZE;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < V6_BLOCK; i += 2) {
            text.append(Integer.toHexString(((bytes[i] & 0xFF) << Byte.SIZE) | (bytes[i + 1] & 0xFF)))
                    .append(':');
        }
        return text.toString().replaceFirst("(?<=:)(0:)+$", "") + ":/" + V6_BLOCK * Byte.SIZE;
    }
}
