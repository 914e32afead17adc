/** Where the domains of the federation lie on the map: communities, and a layout that stays where it was. It knows numbers only. */
@NullMarked
package org.xmppradar.map.layout;

import org.jspecify.annotations.NullMarked;
