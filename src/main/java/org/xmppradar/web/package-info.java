/** The pages. */
@NullMarked
package org.xmppradar.web;

import org.jspecify.annotations.NullMarked;
