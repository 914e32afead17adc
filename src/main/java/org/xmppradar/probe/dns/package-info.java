/** Looks at a domain in the DNS: SRV, A, AAAA, TLSA. */
@NullMarked
package org.xmppradar.probe.dns;

import org.jspecify.annotations.NullMarked;
