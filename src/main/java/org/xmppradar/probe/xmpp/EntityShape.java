package org.xmppradar.probe.xmpp;

import java.util.List;
import java.util.Optional;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.Identity;
import org.xmppradar.xml.Element;

/** Reads an answer to disco#info (XEP-0030 3.1). Pure; of what is too much, the rest is dropped and this is said. */
final class EntityShape {

    static final String LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang";

    private EntityShape() {}

    static Optional<EntityInfo> of(Element query) {
        boolean complete = isComplete(query);
        return Optional.of(new EntityInfo(
                identities(query),
                features(query),
                Forms.in(query)
                        .limit(EntityInfo.MOST_FORMS)
                        .flatMap(form -> Forms.read(form).stream())
                        .toList(),
                complete ? Capabilities.ver(query) : "",
                complete));
    }

    private static boolean isComplete(Element query) {
        return named(query, "identity") <= EntityInfo.MOST_IDENTITIES
                && named(query, "feature") <= EntityInfo.MOST_FEATURES
                && Forms.in(query).count() <= EntityInfo.MOST_FORMS
                && Forms.in(query).allMatch(Forms::isSmall);
    }

    private static long named(Element query, String name) {
        return query.children(Queries.INFO)
                .filter(child -> child.name().equals(name))
                .count();
    }

    private static List<Identity> identities(Element query) {
        return query.children(Queries.INFO)
                .filter(child -> child.name().equals("identity"))
                .limit(EntityInfo.MOST_IDENTITIES)
                .map(child -> new Identity(
                        attribute(child, "category"),
                        attribute(child, "type"),
                        attribute(child, LANGUAGE),
                        Words.of(attribute(child, "name"))))
                .toList();
    }

    private static List<String> features(Element query) {
        return query.children(Queries.INFO)
                .filter(child -> child.name().equals("feature"))
                .limit(EntityInfo.MOST_FEATURES)
                .map(child -> attribute(child, "var"))
                .toList();
    }

    static String attribute(Element element, String name) {
        return element.attributes().getOrDefault(name, "");
    }
}
