/** Our own hostile peers, one family a row of threats.md 1a and 1b, set upon the real client code. */
package org.xmppradar.hostile;
