package org.xmppradar.policy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the owner's word is kept.
 *
 * @param suppressed the suppression list; without it, {@code suppressed.txt} in the data folder
 */
@ConfigurationProperties("radar.policy")
record PolicySettings(@Nullable Path suppressed) {}
