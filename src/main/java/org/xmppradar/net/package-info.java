/** The only way out: the address guard, the one dialler, deadlines, byte limits, the resolver. */
@NullMarked
package org.xmppradar.net;

import org.jspecify.annotations.NullMarked;
