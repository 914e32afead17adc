/** The server programs: their configuration from templates, their start, their readiness. */
@NullMarked
package org.xmppradar.lab.server;

import org.jspecify.annotations.NullMarked;
