/** A federation of real servers on this machine, in a namespace of its own. */
@NullMarked
package org.xmppradar.lab;

import org.jspecify.annotations.NullMarked;
