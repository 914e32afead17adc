package org.xmppradar.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** How much each client may still ask for; bounded, so that many forged clients cost no memory (W4). */
@Component
final class ClientBuckets {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CLIENTS = 50_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CLIENTS).expireAfterAccess(HOUR).build();
    private final Bucket all;
    private final SubmissionLimit limit;

    ClientBuckets(SubmissionLimit limit) {
        this.limit = limit;
        this.all = bucket(limit.inAllPerHour());
    }

    /** Zero when the client may go on, else how long it should wait. */
    Duration take(InetAddress client) {
        Duration own = take(buckets.get(key(client), _ -> bucket(limit.perHour())));
        return own.isZero() ? take(all) : own;
    }

    private static Duration take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int perHour) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(perHour).refillGreedy(perHour, HOUR))
                .build();
    }

    /** Whoever has one IPv6 address has a whole /64 of them. */
    private static String key(InetAddress client) {
        byte[] address = client.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(address, Math.min(NETWORK_BYTES, address.length)));
    }
}
