/** Our presence as an account at any server. The only place that knows Smack. */
@NullMarked
package org.xmppradar.link.account;

import org.jspecify.annotations.NullMarked;
