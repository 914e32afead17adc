package org.xmppradar.hostile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xmppradar.fake.FakeLink;
import org.xmppradar.hostile.Attack.Met;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.InBand.DiscoInfo;
import org.xmppradar.observation.InBand.DiscoItems;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.Observation;
import org.xmppradar.observation.Outcome;
import org.xmppradar.probe.xmpp.XmppProbe;
import org.xmppradar.xml.Element;

/** Attacks by what a domain answers in-band; their verdict is how much was asked, and what was kept. */
final class OnDisco {

    static final String DOMAIN = "evil.example";

    private OnDisco() {}

    /** A domain that answers so; the answers are made before we are looked at, as they cost the peer and not us. */
    static Attack attack(String name, String expected, Consumer<FakeLink> answers) {
        FakeLink link = new FakeLink();
        answers.accept(link);
        return new Attack("X8", name, target -> met(link), expected, Cost.USUAL);
    }

    private static Met met(FakeLink link) {
        List<Observation> seen = new XmppProbe(link, Optional.of(server(List.of())), Clock.systemUTC())
                .look(DomainName.parse(DOMAIN))
                .blockOptional(Target.FOR_EVER)
                .orElseThrow();
        List<String> words = new ArrayList<>(List.of(link.asked().size() + " questions"));
        seen.stream()
                .filter(each -> each instanceof DiscoInfo info
                        && info.isOfDomain()
                        && info.answer() instanceof Outcome.Failed<?>)
                .forEach(failed -> words.add("failed"));
        lists(seen).stream()
                .max(Comparator.comparingLong(list -> list.total().number()))
                .ifPresent(list -> words.add(words(list)));
        return new Met(String.join(", ", words), 0);
    }

    private static List<ItemList> lists(List<Observation> seen) {
        return seen.stream()
                .flatMap(each -> each instanceof DiscoItems items
                                && items.answer() instanceof Outcome.Seen<Optional<ItemList>>(Optional<ItemList> list)
                        ? list.stream()
                        : Optional.<ItemList>empty().stream())
                .toList();
    }

    private static String words(ItemList list) {
        return "%s items: %d services, %d claims, %d addresses, %d nodes"
                .formatted(
                        list.total().exact()
                                ? list.total().number() + ""
                                : ">= " + list.total().number(),
                        list.services().size(),
                        list.claims().size(),
                        list.addresses(),
                        list.nodes());
    }

    /** An answer to disco#info of a server which knows pages, with these children besides. */
    static Element server(List<Element> others) {
        List<Element> children = new ArrayList<>(others);
        children.add(element(FakeLink.INFO, "identity", Map.of("category", "server", "type", "im"), "", List.of()));
        children.add(element(FakeLink.INFO, "feature", Map.of("var", "http://jabber.org/protocol/rsm"), "", List.of()));
        children.add(element(FakeLink.INFO, "feature", Map.of("var", EntityInfo.PUBLIC_SERVER), "", List.of()));
        return element(FakeLink.INFO, "query", Map.of(), "", children);
    }

    static Element items(List<Element> children) {
        return element(FakeLink.ITEMS, "query", Map.of(), "", children);
    }

    static Element item(String jid) {
        return element(FakeLink.ITEMS, "item", Map.of("jid", jid), "", List.of());
    }

    static Element item(String jid, String node, String name) {
        return element(FakeLink.ITEMS, "item", Map.of("jid", jid, "node", node, "name", name), "", List.of());
    }

    /** What a page says about itself (XEP-0059). */
    static Element set(String last, String index, String count) {
        return rsm(
                "set",
                Map.of(),
                "",
                List.of(
                        rsm("first", index.isEmpty() ? Map.of() : Map.of("index", index), "first", List.of()),
                        rsm("last", Map.of(), last, List.of()),
                        rsm("count", Map.of(), count, List.of())));
    }

    private static Element rsm(String name, Map<String, String> attributes, String text, List<Element> children) {
        return element("http://jabber.org/protocol/rsm", name, attributes, text, children);
    }

    static Element element(
            String namespace, String name, Map<String, String> attributes, String text, List<Element> children) {
        return new Element(namespace, name, new TreeMap<>(attributes), text, children);
    }
}
