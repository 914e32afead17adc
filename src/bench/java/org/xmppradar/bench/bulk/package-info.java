/**
 * The graph that ingest would write, as files: what it sends to Neo4j is written down instead. They are imported by
 * {@code neo4j-admin}, or created by plain statements to have something to be held against.
 */
@NullMarked
package org.xmppradar.bench.bulk;

import org.jspecify.annotations.NullMarked;
