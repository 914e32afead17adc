/** The bytes of TLS hellos, ours and theirs: what no library tells of a handshake (RFC 8446 4.1, RFC 5246 7.4). */
@NullMarked
package org.xmppradar.probe.tls;

import org.jspecify.annotations.NullMarked;
