/** What a probe saw: sealed observations, and a closed list of failures. Failure is data. */
@NullMarked
package org.xmppradar.observation;

import org.jspecify.annotations.NullMarked;
