package org.xmppradar.map;

import reactor.core.publisher.Mono;

/** Which edition of the map is handed out now. */
@FunctionalInterface
public interface NewestEdition {

    /** Its number; empty before the first. */
    Mono<Integer> number();
}
