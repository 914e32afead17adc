/** Observations to rows (pure), rows to a diff against what is known, the diff to Neo4j. */
@NullMarked
package org.xmppradar.ingest;

import org.jspecify.annotations.NullMarked;
