/** What a domain says of itself on the web, over https only: host-meta (XEP-0156, XEP-0487) and POSH (RFC 7711). */
@NullMarked
package org.xmppradar.probe.web;

import org.jspecify.annotations.NullMarked;
