/**
 * The map as a picture (SVG): for browsers that cannot draw it, for readers without scripts, and to show it elsewhere. Everything in it
 * is an element or an attribute of its presentation: no style and no script, which our own policy would refuse where it is opened alone.
 */
@NullMarked
package org.xmppradar.map.picture;

import org.jspecify.annotations.NullMarked;
