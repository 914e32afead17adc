package org.xmppradar.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** What kind of fact a change is about: the relationship types of the graph, in words. */
public enum ChangeKind {
    SERVED_BY("Servers"),
    RESOLVES_TO("Addresses"),
    PRESENTS("Certificates"),
    ADVERTISES("Features"),
    PUBLISHES("DNS records"),
    ACCEPTS("TLS versions"),
    RUNS("Software"),
    WAS("State"),
    FETCHED("State of documents"),
    SERVES("Documents on the web"),
    LINKS_TO("Ways to connect"),
    PINS("Pinned certificates and keys"),
    ASKED("State of questions over XMPP"),
    IDENTIFIES_AS("Identities"),
    OFFERS("Services"),
    EXTENDED_BY("Further information"),
    HAS_CAPS("Capabilities"),
    LISTS("Listed domains"),
    HOLDS("Sizes"),
    DESCRIBED_BY("Cards"),
    CONTACT("Contacts"),
    FEDERATES_WITH("Links"),
    REACHED_BY("How it is reached");

    private final String title;

    ChangeKind(String title) {
        this.title = title;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** As addresses write it, such as {@code served-by}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind that is meant; none for an empty text.
     *
     * @throws InvalidName with a sentence that names those there are
     */
    static Optional<ChangeKind> parse(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<ChangeKind> found =
                Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        if (found.isEmpty()) {
            throw new InvalidName("'" + Text.clean(written, 40) + "' is no kind of change; there are "
                    + String.join(
                            ", ", Arrays.stream(values()).map(ChangeKind::key).toList()));
        }
        return found;
    }
}
