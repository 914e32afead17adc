/** The command line. */
@NullMarked
package org.xmppradar.cli;

import org.jspecify.annotations.NullMarked;
