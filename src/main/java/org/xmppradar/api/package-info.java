/** JSON under /api/v1 and the live event stream. */
@NullMarked
package org.xmppradar.api;

import org.jspecify.annotations.NullMarked;
