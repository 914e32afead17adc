/** Our presence as a component of an existing server (XEP-0114). */
@NullMarked
package org.xmppradar.link.component;

import org.jspecify.annotations.NullMarked;
