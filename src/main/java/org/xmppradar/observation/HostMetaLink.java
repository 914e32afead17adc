package org.xmppradar.observation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xmppradar.model.Text;

/**
 * One way to reach a domain, as its host metadata names it.
 *
 * @param relation such as {@code urn:xmpp:alt-connections:websocket} (XEP-0156, XEP-0487)
 * @param href where to; empty where {@code port} and {@code ips} say it, or nothing does
 * @param port of direct TLS and QUIC (XEP-0487), as are all that follow
 * @param sni the name to send in TLS; empty when not given
 * @param ech the encrypted client hello's configuration, base64; empty when not given
 * @param ips where to connect to, as written
 */
public record HostMetaLink(
        String relation,
        String href,
        Optional<Integer> port,
        Optional<Integer> priority,
        Optional<Integer> weight,
        String sni,
        String ech,
        List<String> ips) {

    /** What all ways to connect begin with; a URI has no blanks and nothing beyond ASCII (RFC 3986), however invisible. */
    private static final Pattern ALTERNATIVE = Pattern.compile("urn:xmpp:alt-connections:[!-~]+");

    private static final int RELATION = 128;
    private static final int LIMIT = 1024;

    public HostMetaLink {
        relation = Text.clean(relation, RELATION);
        href = Text.clean(href, LIMIT);
        sni = Text.clean(sni, RELATION * 2);
        ech = Text.clean(ech, LIMIT);
        ips = ips.stream().map(ip -> Text.clean(ip, RELATION)).toList();
    }

    /** Whether a link of this relation is a way to connect. */
    public static boolean isAlternative(String relation) {
        return ALTERNATIVE.matcher(relation).matches();
    }

    /** A link as XEP-0156 has it. */
    public static HostMetaLink of(String relation, String href) {
        return new HostMetaLink(
                relation, href, Optional.empty(), Optional.empty(), Optional.empty(), "", "", List.of());
    }
}
