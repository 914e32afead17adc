package org.xmppradar.probe.xmpp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.EntityInfo;
import org.xmppradar.observation.ServiceKind;

/**
 * Where a domain publishes its links (XEP-0485 3).
 *
 * @param service a pubsub service, or the domain itself
 */
record LinksNode(DomainName service, String node) {

    private static final String FIELD = "serverinfo-pubsub-node";
    private static final String USUAL = "serverinfo";

    /** {@code xmpp:pubsub.shakespeare.lit?;node=serverinfo} (XEP-0060 12.22). */
    private static final Pattern ADDRESS =
            Pattern.compile("xmpp:(?://[^/?]*/)?([^/?;]+)\\?(?:[^#]*[;&])?node=([^;&#]+).*", Pattern.CASE_INSENSITIVE);

    /** Where the domain says that it is, else at the first pubsub service among {@code services}; empty when there is no such place. */
    static Optional<LinksNode> of(EntityInfo info, Map<DomainName, EntityInfo> services) {
        return info.form(Forms.SERVER_INFORMATION)
                .flatMap(form -> form.value(FIELD))
                .flatMap(LinksNode::read)
                .or(() -> services.entrySet().stream()
                        .filter(each -> each.getValue().kinds().contains(ServiceKind.PUBSUB))
                        .findFirst()
                        .map(first -> new LinksNode(first.getKey(), USUAL)));
    }

    private static Optional<LinksNode> read(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                ? DomainName.tryParse(parts.group(1))
                        .flatMap(service -> decoded(parts.group(2)).map(node -> new LinksNode(service, node)))
                : Optional.empty();
    }

    private static Optional<String> decoded(String node) {
        try {
            // A plus is a plus in these addresses (RFC 5122 2.8.2), not the blank of web forms.
            return Optional.of(URLDecoder.decode(node.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
