/** Questions to the DNS a second, held against dnsperf. */
@NullMarked
package org.xmppradar.bench.dns;

import org.jspecify.annotations.NullMarked;
