/** What the radar saw, laid beside what was put in. */
@NullMarked
package org.xmppradar.lab.check;

import org.jspecify.annotations.NullMarked;
