package org.xmppradar.query;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;

/** Says which names on the map may be shown: an edition never changes, its owners' word does. */
@Component
public final class MapNames {

    private final Visibility visibility;

    MapNames(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The names of an edition, in its order; an empty one in the place of each that is hidden now. */
    public Mono<List<String>> shown(List<String> names) {
        return visibility
                .now()
                .map(visible -> names.stream()
                        .map(name -> visible.shows(new DomainName(name)) ? name : "")
                        .toList());
    }

    /** The same of names that hosts may have, too. */
    public Mono<List<String>> shownWithin(List<String> texts) {
        return visibility
                .now()
                .map(visible -> texts.stream()
                        .map(text -> visible.shows(text) ? text : "")
                        .toList());
    }
}
