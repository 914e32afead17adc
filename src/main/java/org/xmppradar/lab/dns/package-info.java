/** The lab's zones, signed as the real ones are. */
@NullMarked
package org.xmppradar.lab.dns;

import org.jspecify.annotations.NullMarked;
