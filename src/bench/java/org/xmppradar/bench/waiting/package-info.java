/** How many silent peers we can wait for at once. */
@NullMarked
package org.xmppradar.bench.waiting;

import org.jspecify.annotations.NullMarked;
