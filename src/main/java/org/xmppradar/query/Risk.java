package org.xmppradar.query;

import java.util.Optional;

/**
 * What may become a trouble for a domain, though it works.
 *
 * @param of how to ask /blast-radius who else would be hit; empty where nobody would
 */
public record Risk(String kind, Level level, String title, String meaning, String remedy, Optional<String> of) {}
