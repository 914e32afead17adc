package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * What an operator wants to know of the domain at a glance.
 *
 * @param at the moment that it is of
 * @param risks the most urgent first
 * @param problems what does not work or could be better, with how to mend it
 * @param linked with whom it is linked as on the map, at most 200
 */
public record Outlook(
        String domain, Instant at, List<Risk> risks, List<DomainDocument.Problem> problems, List<Linked> linked) {}
