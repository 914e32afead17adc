/** What stands between strangers' XML and its parser. */
@NullMarked
package org.xmppradar.xml;

import org.jspecify.annotations.NullMarked;
