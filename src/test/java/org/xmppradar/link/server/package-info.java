/** Our own server against others of ours, and against those who mean harm; against real ones it stands in the lab. */
@NullMarked
package org.xmppradar.link.server;

import org.jspecify.annotations.NullMarked;
