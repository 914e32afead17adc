package org.xmppradar.probe.xmpp;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.ItemList;
import org.xmppradar.observation.ListedDomain;
import org.xmppradar.observation.Tally;
import org.xmppradar.xml.Element;

/** Gathers what one entity lists, page by page, and sorts it: its services, other domains, and what is only counted (threats.md X8). */
final class Items {

    /** An address is never longer (RFC 7622 3.1). */
    private static final int MAX_ADDRESS = 3_071;

    private final DomainName domain;
    private final int most;
    private final Set<String> seen = new HashSet<>();
    private final Map<DomainName, ListedDomain> services = new LinkedHashMap<>();
    private final Map<DomainName, ListedDomain> claims = new LinkedHashMap<>();
    private final Progress progress = new Progress();
    private int addresses;
    private int nodes;
    private long sent;
    private long claimed;
    private boolean cut;

    /** @param most how many items are looked at, of all pages together */
    Items(DomainName domain, int most) {
        this.domain = domain;
        this.most = most;
    }

    /** Takes a page in. Where the next one begins; empty when there is none, or none that is wanted. */
    Optional<String> add(Element query) {
        int before = seen.size();
        List<Element> items = in(query).toList();
        items.forEach(this::sort);
        Page page = Page.of(query);
        sent += items.size();
        claimed = Math.max(claimed, page.count());
        if (page.isLast() || seen.size() == page.count()) {
            cut |= page.count() > seen.size();
            return Optional.empty();
        }
        boolean goesOn = !cut && seen.size() > before && seen.size() < most && progress.isNext(page);
        cut |= !goesOn;
        return Optional.of(page.last()).filter(last -> goesOn);
    }

    /** Says that there is more, which was not had. */
    void cut() {
        cut = true;
    }

    private void sort(Element item) {
        String address = EntityShape.attribute(item, "jid").strip();
        String node = EntityShape.attribute(item, "node");
        if (address.length() > MAX_ADDRESS || node.length() > MAX_ADDRESS || seen.size() >= most) {
            cut = true;
        } else if (seen.add(address + "\n" + node)) {
            sort(address, node, EntityShape.attribute(item, "name"));
        }
    }

    private void sort(String address, String node, String label) {
        int slash = address.indexOf('/');
        if (!node.isEmpty()) {
            nodes++;
        } else if (address.substring(0, slash < 0 ? address.length() : slash).indexOf('@') >= 0) {
            addresses++;
        } else if (slash < 0) {
            DomainName.tryParse(address)
                    .filter(name -> !name.equals(domain))
                    .ifPresent(name -> (name.isWithin(domain) ? services : claims)
                            .putIfAbsent(name, new ListedDomain(name, Words.of(label))));
        }
    }

    /** The services, in the order in which they were named. */
    List<DomainName> services() {
        return List.copyOf(services.keySet());
    }

    int size() {
        return seen.size();
    }

    ItemList list() {
        Tally total = cut ? Tally.atLeast(Math.max(sent, claimed)) : Tally.exactly(seen.size());
        return new ItemList(List.copyOf(services.values()), List.copyOf(claims.values()), addresses, nodes, total);
    }

    static Stream<Element> in(Element query) {
        return query.children(Queries.ITEMS).filter(child -> child.name().equals("item"));
    }
}
