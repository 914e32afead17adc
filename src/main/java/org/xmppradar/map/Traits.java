package org.xmppradar.map;

import java.util.Map;

/**
 * What members of a community may have in common, besides the ends of their names.
 *
 * @param hosts a host, of each domain that shares one
 * @param software what each runs
 */
record Traits(Map<String, String> hosts, Map<String, String> software) {}
