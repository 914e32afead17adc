/** What is put into the lab, and what a radar must see of it: src/lab/domains.txt as records. */
@NullMarked
package org.xmppradar.lab.catalogue;

import org.jspecify.annotations.NullMarked;
