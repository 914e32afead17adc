/** What is counted once after it was observed: numbers of each day, from query's measures back into the graph. */
@NullMarked
package org.xmppradar.derive;

import org.jspecify.annotations.NullMarked;
