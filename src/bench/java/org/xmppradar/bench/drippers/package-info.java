/** What peers that never finish do to those that do. */
@NullMarked
package org.xmppradar.bench.drippers;

import org.jspecify.annotations.NullMarked;
