package org.xmppradar.ingest;

import java.time.Duration;
import org.xmppradar.frontier.RevisitPolicy;

/**
 * When domains are looked at, and what it means that one was not.
 *
 * @param gap how long a domain may go without a visit and still count as watched
 */
record Calendar(RevisitPolicy revisit, Duration gap) {}
