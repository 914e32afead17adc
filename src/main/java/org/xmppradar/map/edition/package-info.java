/** What of a layout goes to browsers: one compact file an edition, which never changes. */
@NullMarked
package org.xmppradar.map.edition;

import org.jspecify.annotations.NullMarked;
