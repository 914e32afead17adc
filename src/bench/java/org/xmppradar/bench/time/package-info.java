/** What the graph costs as it grows old: ingest, looking again, questions, the store. */
@NullMarked
package org.xmppradar.bench.time;

import org.jspecify.annotations.NullMarked;
