/** What a certificate says, and whether it vouches for an XMPP domain (RFC 9525, RFC 6120 13.7). */
@NullMarked
package org.xmppradar.certificate;

import org.jspecify.annotations.NullMarked;
