package org.xmppradar.crawl;

import java.time.Instant;

/** An outage of ours: since when, and the questions that showed it. */
record Outage(Instant from, Lookups lookups) {}
