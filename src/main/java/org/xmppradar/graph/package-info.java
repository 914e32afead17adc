/** The only door to Neo4j: statements by name from cypher/, and a thin client. */
@NullMarked
package org.xmppradar.graph;

import org.jspecify.annotations.NullMarked;
