/** Opens an XMPP stream, reads its features before and after TLS, and closes it again. */
@NullMarked
package org.xmppradar.probe.stream;

import org.jspecify.annotations.NullMarked;
