package org.xmppradar.observation;

import java.util.Comparator;
import org.xmppradar.model.Text;

/**
 * What an entity is (XEP-0030 3.1), by the registry of service discovery identities.
 *
 * @param category such as {@code server}
 * @param type such as {@code im}
 * @param language of the name; empty when not said
 * @param name for people; empty when not said
 */
public record Identity(String category, String type, String language, String name) implements Comparable<Identity> {

    private static final int LIMIT = 64;
    private static final int NAME_LIMIT = 256;

    private static final Comparator<Identity> ORDER = Comparator.comparing(Identity::category)
            .thenComparing(Identity::type)
            .thenComparing(Identity::language)
            .thenComparing(Identity::name);

    public Identity {
        category = Text.clean(category, LIMIT);
        type = Text.clean(type, LIMIT);
        language = Text.clean(language, LIMIT);
        name = Text.clean(name, NAME_LIMIT);
    }

    public boolean is(String otherCategory, String otherType) {
        return category.equals(otherCategory) && type.equals(otherType);
    }

    @Override
    public int compareTo(Identity other) {
        return ORDER.compare(this, other);
    }
}
