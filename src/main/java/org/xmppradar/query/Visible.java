package org.xmppradar.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xmppradar.graph.Row;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.policy.Policy;
import org.xmppradar.policy.Use;

/**
 * What the owners let readers see. Statements leave hidden names out by the two lists, so that counts are right too; strangers'
 * text, where a name may stand anywhere, is asked for word by word.
 *
 * @param domains names in the graph that must not be shown
 * @param hosts the same for hosts
 */
record Visible(Policy policy, List<String> domains, List<String> hosts) {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
    private static final String WITHHELD = "(not shown)";

    /** Whether it is the same word of the owners. */
    boolean isLike(Visible other) {
        return policy.version() == other.policy.version()
                && domains.size() == other.domains.size()
                && hosts.size() == other.hosts.size();
    }

    boolean shows(DomainName domain) {
        return policy.may(domain, Use.READ);
    }

    /** Whether the domain that a row names may be shown. */
    boolean shows(Row row, String column) {
        return shows(row.text(column));
    }

    boolean shows(HostName host) {
        return shows(host.ascii());
    }

    /** Whether no name within {@code text} is hidden: {@code *.a.example}, {@code CN=a.example}, {@code 0 5 5222 xmpp.a.example}. */
    boolean shows(String text) {
        return policy.mayAll(Use.READ)
                || BETWEEN_NAMES
                        .splitAsStream(text)
                        .filter(word -> word.indexOf('.') >= 0)
                        .map(Visible::nameWithin)
                        .flatMap(Optional::stream)
                        .allMatch(this::shows);
    }

    /** The text itself, or words that say that it is withheld. */
    String text(String text) {
        return shows(text) ? text : WITHHELD;
    }

    /** The longest domain name that {@code word} ends with: labels such as {@code _xmpp-server} are none of a domain's. */
    private static Optional<DomainName> nameWithin(String word) {
        for (int from = 0; from >= 0 && from < word.length(); from = word.indexOf('.', from) + 1) {
            Optional<DomainName> name = DomainName.tryParse(word.substring(from));
            if (name.isPresent() || word.indexOf('.', from) < 0) {
                return name;
            }
        }
        return Optional.empty();
    }
}
