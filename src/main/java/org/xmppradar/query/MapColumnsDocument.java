package org.xmppradar.query;

import java.time.Instant;
import java.util.List;

/**
 * What the map is coloured and filtered by.
 *
 * @param at the moment that it is of
 * @param tag differs whenever anything here may
 */
public record MapColumnsDocument(int edition, Instant at, int nodes, List<MapColumn> columns, String tag) {}
