/** Strangers' XML, read within limits: the gate before the parser, streams, and the elements that come of them. */
@NullMarked
package org.xmppradar.xml;

import org.jspecify.annotations.NullMarked;
