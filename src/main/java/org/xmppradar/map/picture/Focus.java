package org.xmppradar.map.picture;

/**
 * Around whom a part of the map is drawn.
 *
 * @param linked with whom it is linked, each once
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
record Focus(int node, int[] linked) {}
