/**
 * The map of the federation as editions: read from the graph, laid out in the background, kept as files that never change, and handed
 * out. It knows names; {@code map.layout} and {@code map.edition} know numbers only.
 */
@NullMarked
package org.xmppradar.map;

import org.jspecify.annotations.NullMarked;
