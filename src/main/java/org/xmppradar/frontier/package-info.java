/** What to visit next and when: the revisit policy (pure), politeness budgets, leases. */
@NullMarked
package org.xmppradar.frontier;

import org.jspecify.annotations.NullMarked;
