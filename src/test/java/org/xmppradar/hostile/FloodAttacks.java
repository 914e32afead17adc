package org.xmppradar.hostile;

import static org.xmppradar.hostile.OnStream.attack;
import static org.xmppradar.hostile.OnStream.attackWith;
import static org.xmppradar.hostile.OnStream.endless;
import static org.xmppradar.observation.FailureKind.LIMIT_EXCEEDED;
import static org.xmppradar.observation.FailureKind.PROTOCOL_VIOLATION;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xmppradar.observation.FailureKind;

/** X2 and X3: more than anybody needs, in length, breadth and depth. */
final class FloodAttacks {

    private static final int MANY = 20_000;

    private FloodAttacks() {}

    static Stream<Attack> all() {
        return Stream.concat(lengths(), bombs());
    }

    private static Stream<Attack> lengths() {
        return Stream.of(
                flood("X2", "never ends its text", "<a>", "x"),
                flood("X2", "never ends its CDATA", "<a><![CDATA[", "x"),
                flood("X2", "never ends its features", "<stream:features>", "<b/>"),
                flood("X2", "never ends its white space", "", " "),
                flood("X2", "never ends its start tag", "<a", " "),
                flood("X2", "never ends an attribute", "<a b='", "x"),
                flood("X2", "never ends its end tag", "<a></a", " "),
                flood("X2", "never ends a character reference", "<a>&#", "0"),
                attack("X2", "never ends its XML declaration", LIMIT_EXCEEDED, peer -> {
                    peer.hear(OnStream.HEADER_END);
                    peer.say("<?xml version='1.0'");
                    OnStream.forEver(peer, " ");
                }),
                attack(
                        "X2",
                        "sends white space instead of a stream",
                        LIMIT_EXCEEDED,
                        peer -> OnStream.forEver(peer, "\n")),
                attackWith("X2", "never ends its features in TLS", LIMIT_EXCEEDED, target -> peer -> {
                    OnStream.secured(peer, target);
                    peer.say(OnStream.OPEN + "<stream:features>");
                    OnStream.forEver(peer, "<b/>");
                }));
    }

    private static Stream<Attack> bombs() {
        return Stream.of(
                bomb("has 65 attributes", LIMIT_EXCEEDED, "<a" + many(65, i -> " a" + i + "=''") + "/>"),
                bomb("has 20,000 attributes", LIMIT_EXCEEDED, "<a" + many(MANY, i -> " a" + i + "=''") + "/>"),
                bomb(
                        "declares 20,000 namespaces",
                        LIMIT_EXCEEDED,
                        "<a" + many(MANY, i -> " xmlns:a" + i + "='u" + i + "'") + "/>"),
                bomb("says one attribute twice", PROTOCOL_VIOLATION, "<a b='1' b='2'/>"),
                bomb(
                        "has attributes of one hash",
                        LIMIT_EXCEEDED,
                        "<a" + many(2000, i -> " " + alike(i) + "=''") + "/>"),
                bomb("is 33 deep", LIMIT_EXCEEDED, "<a>".repeat(33)),
                bomb("is 20,000 deep", LIMIT_EXCEEDED, "<a>".repeat(MANY)),
                bomb("has a name of 257 letters", LIMIT_EXCEEDED, "<" + "n".repeat(257) + "/>"),
                bomb("has a name of 15 KB", LIMIT_EXCEEDED, "<" + "n".repeat(15_000) + "/>"),
                bomb("never says the same name twice", LIMIT_EXCEEDED, "<f>" + many(MANY, i -> "<n" + i + "/>")),
                bomb("has a namespace of 15 KB on each element", LIMIT_EXCEEDED, many(9, FloodAttacks::longNamespace)),
                bomb("has 2,000 children", LIMIT_EXCEEDED, "<f>" + "<b/>".repeat(2_001) + "</f>"));
    }

    /** Different names of one String.hashCode: "Aa" and "BB" have the same. */
    private static String alike(int number) {
        return IntStream.range(0, 11)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static String longNamespace(int number) {
        return "<a xmlns='" + "u".repeat(15_000) + number + "'>";
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static Attack flood(String row, String name, String once, String again) {
        return attack(row, name, LIMIT_EXCEEDED, endless(once, again));
    }

    private static Attack bomb(String name, FailureKind expected, String words) {
        return attack("X3", name, expected, peer -> {
            peer.hear(OnStream.HEADER_END);
            peer.say(OnStream.OPEN + words);
            peer.hearOut();
        });
    }
}
