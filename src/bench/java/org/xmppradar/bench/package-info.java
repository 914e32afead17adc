/** Benchmarks: ours and a peer, side by side in one run. Never shipped, never run in CI. */
@NullMarked
package org.xmppradar.bench;

import org.jspecify.annotations.NullMarked;
