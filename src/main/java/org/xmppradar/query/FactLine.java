package org.xmppradar.query;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact in a line.
 *
 * @param type its kind, as the graph names it
 * @param text strangers' text
 * @param until when something contrary was seen; empty when that was not by the later moment
 */
public record FactLine(
        String type, String text, Instant firstSeen, Instant lastSeen, Optional<Instant> until, Times times) {}
