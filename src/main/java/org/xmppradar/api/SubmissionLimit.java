package org.xmppradar.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many names may be handed in.
 *
 * @param perHour by one client: an IPv4 address, or an IPv6 network of 64 bits
 * @param inAllPerHour by all clients together
 */
@ConfigurationProperties("radar.submissions")
record SubmissionLimit(
        @DefaultValue("30") int perHour,
        @DefaultValue("3000") int inAllPerHour) {

    SubmissionLimit {
        if (perHour < 1 || inAllPerHour < 1) {
            throw new IllegalArgumentException("radar.submissions: at least one name an hour must be allowed");
        }
    }
}
