/** What it costs to lay out the map, and to draw it. */
@NullMarked
package org.xmppradar.bench.map;

import org.jspecify.annotations.NullMarked;
