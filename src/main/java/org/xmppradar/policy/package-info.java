/** The owner's word, asked between every two stages: may this domain be used so? */
@NullMarked
package org.xmppradar.policy;

import org.jspecify.annotations.NullMarked;
