package org.xmppradar.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppradar.query.LinkKind;
import org.xmppradar.query.Linked;
import org.xmppradar.query.Outlook;

/**
 * The domains that one is linked with in one way.
 *
 * @param more how many others there are
 */
public record LinkGroup(String kind, String title, List<String> names, int more) {

    private static final int NAMED = 12;

    static List<LinkGroup> of(Outlook outlook) {
        Map<LinkKind, List<String>> byKind = outlook.linked().stream()
                .collect(Collectors.groupingBy(
                        Linked::kind, TreeMap::new, Collectors.mapping(Linked::name, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static LinkGroup group(LinkKind kind, List<String> names) {
        String title = switch (kind) {
            case FEDERATION -> "It federates with";
            case HOST -> "At the same host";
            case KEY -> "With the same public key";
            case SERVICE -> "Named among services";
            case AUTHORITY -> "With the same rare authority";
        };
        return new LinkGroup(
                kind.key(), title, names.stream().limit(NAMED).toList(), Math.max(0, names.size() - NAMED));
    }
}
