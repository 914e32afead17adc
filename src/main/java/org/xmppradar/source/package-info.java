/** Where names come from: what people type, and lists in files or behind URLs. */
@NullMarked
package org.xmppradar.source;

import org.jspecify.annotations.NullMarked;
