/** What people and programs ask: one class a subject, results are records, time is always a parameter. */
@NullMarked
package org.xmppradar.query;

import org.jspecify.annotations.NullMarked;
