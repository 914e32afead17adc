package org.xmppradar.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppradar.model.InvalidName;
import org.xmppradar.model.Text;

/** What links two domains on the map. */
public enum LinkKind {
    /** They say that they federate (XEP-0485), and both agreed to be named. */
    FEDERATION,
    /** The same host serves both. */
    HOST,
    /** Both present certificates for the same key. */
    KEY,
    /** One lists the other, which is not its own, among its services. */
    SERVICE,
    /** The same authority, one that few use, issued what both present. */
    AUTHORITY;

    /** What more domains than these share says nothing of any of them; a host or a key always does. */
    public static final int RARE = 200;

    /** As it is written in addresses and settings. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads kinds with commas between.
     *
     * @throws InvalidName with a sentence that says what there is
     */
    public static Set<LinkKind> parse(String written) {
        Set<LinkKind> kinds = EnumSet.noneOf(LinkKind.class);
        Stream.of(written.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(LinkKind::of)
                .forEach(kinds::add);
        return kinds;
    }

    static LinkKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.key().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidName("'" + Text.clean(word, 40)
                        + "' is no kind of link; there are federation, host, key, service and authority"));
    }
}
