package org.xmppradar.bench;

import java.time.Duration;

/**
 * One side's go.
 *
 * @param whole how many domains were seen whole: features before and after TLS, and the certificate
 */
record Run(int whole, Duration took) {

    double perSecond() {
        return whole / (took.toNanos() / 1e9);
    }
}
