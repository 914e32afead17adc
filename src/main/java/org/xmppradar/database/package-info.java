/** The embedded Neo4j: a child JVM that is started, watched, restarted and stopped with the app. */
@NullMarked
package org.xmppradar.database;

import org.jspecify.annotations.NullMarked;
