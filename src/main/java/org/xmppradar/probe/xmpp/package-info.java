/** What is asked of a domain over XMPP itself: service discovery, versions, cards, published links. */
@NullMarked
package org.xmppradar.probe.xmpp;

import org.jspecify.annotations.NullMarked;
