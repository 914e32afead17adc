/** One unprivileged user, mount, network and process namespace: a machine of its own that nobody outside can reach. */
@NullMarked
package org.xmppradar.lab.space;

import org.jspecify.annotations.NullMarked;
