package org.xmppradar.query;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of domains.
 *
 * @param next where the list goes on: pass it as {@code after}; empty at the end
 */
public record DomainPage(List<DomainEntry> domains, Optional<String> next) {}
