/** A federation that never was: as large and as uneven as one wants it, with years of change, the same for the same seed. */
@NullMarked
package org.xmppradar.bench.federation;

import org.jspecify.annotations.NullMarked;
