/** What it costs to lay out the map. */
@NullMarked
package org.xmppradar.bench.map;

import org.jspecify.annotations.NullMarked;
