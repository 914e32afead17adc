package org.xmppradar.map;

import java.util.Map;

/**
 * What members of a community may have in common, besides the ends of their names.
 *
 * @param hosts a host, of each domain that shares one
 * @param software what each runs
 * @param languages in which each says what it is, as its server writes them (BCP 47)
 */
record Traits(Map<String, String> hosts, Map<String, String> software, Map<String, String> languages) {}
