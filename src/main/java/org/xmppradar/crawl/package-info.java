/** The loop: due visits, probes, observations, graph, new names. */
@NullMarked
package org.xmppradar.crawl;

import org.jspecify.annotations.NullMarked;
