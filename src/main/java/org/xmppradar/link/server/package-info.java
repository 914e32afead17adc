/**
 * A server of our own among the others: it calls domains, is called back, and lets nobody in. {@code Caller} opens streams,
 * {@code Reception} receives them, {@code Line} is the connection under both, and a {@code Talk} is one stage of what is said.
 */
@NullMarked
package org.xmppradar.link.server;

import org.jspecify.annotations.NullMarked;
