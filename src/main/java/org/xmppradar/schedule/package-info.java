/** Work that comes round again while the radar runs. */
@NullMarked
package org.xmppradar.schedule;

import org.jspecify.annotations.NullMarked;
