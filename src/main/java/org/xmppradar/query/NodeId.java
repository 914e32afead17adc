package org.xmppradar.query;

import java.util.Locale;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** Names one node of the graph, such as {@code domain:a.example}; the same in addresses, JSON and the page. */
public record NodeId(Kind kind, String key) {

    private static final int LONGEST_KEY = 300;

    /** What can be a node of a neighbourhood. */
    public enum Kind {
        DOMAIN,
        HOST,
        ADDRESS,
        CERTIFICATE,
        AUTHORITY,
        KEY;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            for (Kind kind : values()) {
                if (kind.key().equals(key)) {
                    return kind;
                }
            }
            throw new InvalidName("'" + Text.clean(key, 40)
                    + "' is no kind of node; there are domain, host, address, certificate, authority and key");
        }
    }

    /**
     * Reads {@code kind:key}.
     *
     * @throws InvalidName with a sentence that says what is wrong
     */
    public static NodeId parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 1 || colon == written.length() - 1) {
            throw new InvalidName("'" + Text.clean(written, 80) + "' names no node: write it as domain:a.example");
        }
        Kind kind = Kind.of(written.substring(0, colon));
        String key = Text.clean(written.substring(colon + 1), LONGEST_KEY);
        return switch (kind) {
            case DOMAIN -> of(DomainName.parse(key));
            case HOST -> new NodeId(kind, HostName.parse(key).ascii());
            case ADDRESS, CERTIFICATE, AUTHORITY, KEY -> new NodeId(kind, key);
        };
    }

    public static NodeId of(DomainName name) {
        return new NodeId(Kind.DOMAIN, name.ascii());
    }

    /** Whether the key is a name that an owner may hide. */
    boolean isName() {
        return kind == Kind.DOMAIN || kind == Kind.HOST;
    }

    @Override
    public String toString() {
        return kind.key() + ":" + key;
    }
}
