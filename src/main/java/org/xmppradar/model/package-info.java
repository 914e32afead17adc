/** The nouns every other package speaks in. Depends on the JDK and ICU (IDNA) only. */
@NullMarked
package org.xmppradar.model;

import org.jspecify.annotations.NullMarked;
