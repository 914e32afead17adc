/** Light, scripted and hostile peers, all on loopback. */
@NullMarked
package org.xmppradar.fake;

import org.jspecify.annotations.NullMarked;
