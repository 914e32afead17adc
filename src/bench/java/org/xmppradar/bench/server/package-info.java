/** Our own server with many streams. */
@NullMarked
package org.xmppradar.bench.server;

import org.jspecify.annotations.NullMarked;
