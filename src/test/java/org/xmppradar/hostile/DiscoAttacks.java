package org.xmppradar.hostile;

import static org.xmppradar.fake.FakeLink.INFO;
import static org.xmppradar.fake.FakeLink.ITEMS;
import static org.xmppradar.hostile.OnDisco.DOMAIN;
import static org.xmppradar.hostile.OnDisco.attack;
import static org.xmppradar.hostile.OnDisco.element;
import static org.xmppradar.hostile.OnDisco.item;
import static org.xmppradar.hostile.OnDisco.items;
import static org.xmppradar.hostile.OnDisco.server;
import static org.xmppradar.hostile.OnDisco.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xmppradar.fake.FakeLink;
import org.xmppradar.link.Reply;
import org.xmppradar.model.DomainName;
import org.xmppradar.xml.Element;

/** X8: lists without an end, lists that lead in a circle, and answers that are far too large. */
final class DiscoAttacks {

    private static final Reply SERVER = FakeLink.answer(server(List.of(feature("urn:x"))));

    private DiscoAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(circles(), pages(), bombs()).flatMap(Function.identity());
    }

    private static Stream<Attack> circles() {
        return Stream.of(
                attack(
                        "lists itself",
                        "5 questions, 1 items: 0 services, 0 claims, 0 addresses, 0 nodes",
                        link -> listing(link, DOMAIN, item(DOMAIN))),
                attack(
                        "lists itself in other spellings",
                        "5 questions, 3 items: 0 services, 0 claims, 0 addresses, 0 nodes",
                        link -> listing(
                                link, DOMAIN, item("EVIL.example"), item("evil.example."), item("\uff45vil.example"))),
                attack(
                        "has two services that list each other",
                        "9 questions, 2 items: 2 services, 0 claims, 0 addresses, 0 nodes",
                        link -> {
                            listing(link, DOMAIN, item("a." + DOMAIN), item("b." + DOMAIN));
                            listing(link, "a." + DOMAIN, item("b." + DOMAIN), item(DOMAIN));
                            listing(link, "b." + DOMAIN, item("a." + DOMAIN), item(DOMAIN));
                        }),
                attack(
                        "has a service below each service, for ever",
                        "10 questions, 1 items: 1 services, 0 claims, 0 addresses, 0 nodes",
                        link -> everybody(link, to -> items(List.of(item("x." + to))))),
                attack(
                        "has two services below each service, for ever",
                        "25 questions, 2 items: 2 services, 0 claims, 0 addresses, 0 nodes",
                        link -> everybody(link, to -> items(List.of(item("x." + to), item("y." + to))))),
                attack(
                        "lists the domains of others",
                        "5 questions, 2 items: 0 services, 2 claims, 0 addresses, 0 nodes",
                        link -> listing(link, DOMAIN, item("victim.example"), item("notevil.example"))),
                attack(
                        "lists people, rooms, nodes and nonsense",
                        "5 questions, 7 items: 0 services, 0 claims, 2 addresses, 1 nodes",
                        link -> listing(
                                link,
                                DOMAIN,
                                item("a@" + DOMAIN),
                                item("b@rooms.evil.example/c@d"),
                                item("a." + DOMAIN, "node", "x"),
                                item("192.0.2.1"),
                                item("[::1]"),
                                item("a b"),
                                item(""))),
                attack(
                        "gives our own answer back",
                        "1 questions, failed",
                        link -> link.onAll((to, query) -> FakeLink.answer(server(List.of())))));
    }

    private static Stream<Attack> pages() {
        AtomicInteger next = new AtomicInteger();
        return Stream.of(
                paging(
                        "never ends its pages",
                        "24 questions, >= 20 items: 0 services, 0 claims, 20 addresses, 0 nodes",
                        () -> page(item(next.incrementAndGet() + "@x.example"), set("p" + next.get(), "", ""))),
                paging(
                        "never advances",
                        "6 questions, >= 2 items: 0 services, 0 claims, 1 addresses, 0 nodes",
                        () -> page(item("a@x.example"), set("p" + next.incrementAndGet(), "", ""))),
                paging(
                        "has new items on the same page for ever",
                        "6 questions, >= 2 items: 0 services, 0 claims, 2 addresses, 0 nodes",
                        () -> page(item(next.incrementAndGet() + "@x.example"), set("same", "", ""))),
                paging(
                        "pages backwards",
                        "6 questions, >= 2 items: 0 services, 0 claims, 2 addresses, 0 nodes",
                        () -> page(
                                item(next.incrementAndGet() + "@x.example"),
                                set("p" + next.get(), String.valueOf(1_000_000 - next.get()), ""))),
                paging(
                        "claims five million items",
                        "24 questions, >= 5000000 items: 0 services, 0 claims, 20 addresses, 0 nodes",
                        () -> page(item(next.incrementAndGet() + "@x.example"), set("p" + next.get(), "", "5000000"))),
                paging(
                        "claims items that it does not send",
                        "5 questions, >= 5000000 items: 0 services, 0 claims, 0 addresses, 0 nodes",
                        () -> items(List.of(set("", "", "5000000")))),
                paging(
                        "claims more than can be counted",
                        "5 questions, 0 items: 0 services, 0 claims, 0 addresses, 0 nodes",
                        () -> items(List.of(set("", "-1", "9".repeat(1_000))))));
    }

    private static Stream<Attack> bombs() {
        List<Element> people = IntStream.range(0, 100_000)
                .mapToObj(i -> item(i + "@x.example"))
                .toList();
        List<Element> services = IntStream.range(0, 100_000)
                .mapToObj(i -> item("s" + i + "." + DOMAIN))
                .toList();
        List<Element> values = Collections.nCopies(10_000, value("v".repeat(1_000)));
        List<Element> fields = IntStream.range(0, 10_000)
                .mapToObj(i -> field("f" + i, List.of(value("v"))))
                .toList();
        List<Element> large = List.of(
                form(fields),
                form(List.of(field("f", values))),
                feature("f".repeat(100_000)),
                form(List.of(
                        field("@".repeat(60_000), List.of(value("a".repeat(60_000)), value("@".repeat(60_000)))))));
        String nothing = "5 questions, 0 items: 0 services, 0 claims, 0 addresses, 0 nodes";
        return Stream.of(
                attack(
                        "lists 100,000 people at once",
                        "5 questions, >= 100000 items: 0 services, 0 claims, 500 addresses, 0 nodes",
                        link -> listing(link, DOMAIN, people.toArray(Element[]::new))),
                attack(
                        "lists 100,000 services at once",
                        "48 questions, >= 100000 items: 500 services, 0 claims, 0 addresses, 0 nodes",
                        link -> listing(link, DOMAIN, services.toArray(Element[]::new))),
                attack(
                        "has services with 100,000 services each",
                        "48 questions, >= 100000 items: 500 services, 0 claims, 0 addresses, 0 nodes",
                        link -> everybody(link, to -> items(services))),
                attack(
                        "has names and addresses of 100,000 characters",
                        "5 questions, >= 2 items: 0 services, 0 claims, 0 addresses, 0 nodes",
                        link -> listing(
                                link,
                                DOMAIN,
                                item("a".repeat(100_000) + ".example"),
                                item("a", "n".repeat(100_000), "\u202e".repeat(100_000)))),
                attack(
                        "has forms with 10,000 fields, and fields with 10,000 values",
                        nothing,
                        link -> saying(
                                link.on(DOMAIN, INFO, FakeLink.answer(server(large))), DOMAIN, items(List.of()))),
                attack(
                        "has 100,000 features",
                        nothing,
                        link -> saying(
                                link.on(
                                        DOMAIN,
                                        INFO,
                                        FakeLink.answer(server(Collections.nCopies(100_000, feature("f"))))),
                                DOMAIN,
                                items(List.of()))),
                attack(
                        "has a card of 10,000 pictures and none that is one",
                        nothing,
                        link -> saying(
                                link.on(DOMAIN, INFO, SERVER).on(DOMAIN, "vcard-temp", FakeLink.answer(card())),
                                DOMAIN,
                                items(List.of()))));
    }

    private static Element card() {
        List<Element> parts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            parts.add(element(
                    "vcard-temp",
                    "PHOTO",
                    Map.of(),
                    "",
                    List.of(element("vcard-temp", "BINVAL", Map.of(), "!".repeat(60_000), List.of()))));
        }
        parts.add(element("vcard-temp", "DESC", Map.of(), "a".repeat(60_000) + "@", List.of()));
        return element("vcard-temp", "vCard", Map.of(), "", parts);
    }

    private static void listing(FakeLink link, String to, Element... children) {
        saying(link.on(to, INFO, SERVER), to, items(List.of(children)));
    }

    private static void saying(FakeLink link, String to, Element query) {
        link.on(to, ITEMS, FakeLink.answer(query));
    }

    /** Every name below the domain is a server that lists this. */
    private static void everybody(FakeLink link, Function<DomainName, Element> list) {
        BiFunction<DomainName, Element, Reply> answer = (to, query) -> switch (query.namespace()) {
            case INFO -> SERVER;
            case ITEMS -> FakeLink.answer(list.apply(to));
            default -> FakeLink.NOTHING;
        };
        link.onAll(answer);
    }

    private static Attack paging(String name, String expected, Supplier<Element> page) {
        return attack(
                name,
                expected,
                link -> link.on(DOMAIN, INFO, SERVER).on(DOMAIN, ITEMS, query -> FakeLink.answer(page.get())));
    }

    private static Element page(Element item, Element set) {
        return items(List.of(item, set));
    }

    private static Element feature(String name) {
        return element(INFO, "feature", Map.of("var", name), "", List.of());
    }

    private static Element form(List<Element> fields) {
        List<Element> children = new ArrayList<>(fields);
        children.addFirst(field("FORM_TYPE", List.of(value("urn:x"))));
        return element("jabber:x:data", "x", Map.of("type", "result"), "", children);
    }

    private static Element field(String name, List<Element> values) {
        return element("jabber:x:data", "field", Map.of("var", name), "", values);
    }

    private static Element value(String text) {
        return element("jabber:x:data", "value", Map.of(), text, List.of());
    }
}
