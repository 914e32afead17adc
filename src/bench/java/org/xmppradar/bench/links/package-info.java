/** Links over a home server beside a plain Smack client that asks the same. */
@NullMarked
package org.xmppradar.bench.links;

import org.jspecify.annotations.NullMarked;
