/** Full probes a second, held against the handshakes of {@code openssl s_time}. */
@NullMarked
package org.xmppradar.bench.probe;

import org.jspecify.annotations.NullMarked;
