package org.xmppradar.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.InvalidName;

/** Takes in a list's entries one by one; a bad entry is counted, and the first ones are kept to be shown. */
final class Entries {

    private static final int SHOWN = 20;

    private final Set<DomainName> names = new LinkedHashSet<>();
    private final List<String> examples = new ArrayList<>();
    private int bad;

    void add(String place, String written) {
        try {
            names.add(DomainName.parse(written));
        } catch (InvalidName invalid) {
            addBad(place, String.valueOf(invalid.getMessage()));
        }
    }

    void addBad(String place, String wrong) {
        bad++;
        if (examples.size() < SHOWN) {
            examples.add(place + ": " + wrong);
        }
    }

    /** What it came to; a list without any name is no list. */
    Seeds seeds(String title) {
        if (names.isEmpty()) {
            String first = examples.isEmpty() ? "it is empty" : examples.getFirst();
            throw new UnreadableList("'" + title + "' holds no domain name: " + first);
        }
        return new Seeds("list: " + title, Collections.unmodifiableSet(names), bad, List.copyOf(examples));
    }
}
