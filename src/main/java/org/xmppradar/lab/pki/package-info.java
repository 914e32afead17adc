/** The lab's certificate authority, and a certificate of each class. */
@NullMarked
package org.xmppradar.lab.pki;

import org.jspecify.annotations.NullMarked;
