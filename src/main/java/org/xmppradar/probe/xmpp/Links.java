package org.xmppradar.probe.xmpp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Federation;
import org.xmppradar.observation.Federation.Direction;
import org.xmppradar.observation.Federation.RemoteDomain;
import org.xmppradar.xml.Element;

/** Reads the links that a domain publishes (XEP-0485 4). Pure. What the list says of other domains than its publisher is left out. */
final class Links {

    private static final String NAMESPACE = EntityInfo.SERVER_INFORMATION;

    private Links() {}

    /** The links in what a pubsub node holds; empty when it says nothing of the domain. */
    static Optional<Federation> of(DomainName domain, Element pubsub) {
        List<Element> said = children(Stream.of(pubsub), Queries.PUBSUB, "items")
                .flatMap(items -> children(Stream.of(items), Queries.PUBSUB, "item"))
                .flatMap(item -> children(Stream.of(item), NAMESPACE, "serverinfo"))
                .flatMap(information -> children(Stream.of(information), NAMESPACE, "domain"))
                .filter(each -> name(each).filter(domain::equals).isPresent())
                .toList();
        List<Element> remote = children(children(said.stream(), NAMESPACE, "federation"), NAMESPACE, "remote-domain")
                .limit(Federation.MOST + 1L)
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(federation(domain, remote));
    }

    private static Stream<Element> children(Stream<Element> parents, String namespace, String name) {
        return parents.flatMap(parent ->
                parent.children(namespace).filter(child -> child.name().equals(name)));
    }

    /** A name that is no domain name, such as an address, makes it one that is not named. */
    private static Federation federation(DomainName domain, List<Element> remote) {
        Map<DomainName, Set<Direction>> named = new TreeMap<>();
        int anonymous = 0;
        for (Element each : remote.subList(0, Math.min(remote.size(), Federation.MOST))) {
            Optional<DomainName> name = name(each).filter(other -> !other.equals(domain));
            name.ifPresent(other -> named.computeIfAbsent(other, first -> EnumSet.noneOf(Direction.class))
                    .addAll(directions(each)));
            anonymous += name.isPresent() ? 0 : 1;
        }
        List<RemoteDomain> all = new ArrayList<>();
        named.forEach((name, directions) -> all.add(new RemoteDomain(name, directions)));
        return new Federation(all, anonymous, remote.size() <= Federation.MOST);
    }

    private static Optional<DomainName> name(Element element) {
        return DomainName.tryParse(EntityShape.attribute(element, "name"));
    }

    private static List<Direction> directions(Element remote) {
        return children(Stream.of(remote), NAMESPACE, "connection")
                .limit(Federation.MOST)
                .map(connection -> EntityShape.attribute(connection, "type"))
                .flatMap(type -> Stream.of(Direction.values())
                        .filter(direction -> direction.key().equals(type)))
                .toList();
    }
}
