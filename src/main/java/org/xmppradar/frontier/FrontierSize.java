package org.xmppradar.frontier;

/**
 * How much there is to do.
 *
 * @param known all names
 * @param due those whose visit is due now, running ones included
 */
public record FrontierSize(long known, long due) {}
