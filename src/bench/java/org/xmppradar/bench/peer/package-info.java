/** Light servers that the benchmarks visit, each a process of its own, listening on every address of the benchmark's own network. */
@NullMarked
package org.xmppradar.bench.peer;

import org.jspecify.annotations.NullMarked;
