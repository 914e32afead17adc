/** Our own presence on the network, by which domains are asked over S2S: an account, a component, or a server of our own. */
@NullMarked
package org.xmppradar.link;

import org.jspecify.annotations.NullMarked;
