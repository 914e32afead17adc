package org.xmppradar.query;

/**
 * Something that many domains stand on.
 *
 * @param of how to ask what its failure would do
 * @param domains how many reachable domains stand on it, be it with one way of several
 */
public record Candidate(String of, String title, long domains) {}
