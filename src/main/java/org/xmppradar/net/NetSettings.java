package org.xmppradar.net;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we behave towards strangers' hosts (threats.md X2, X5, D2, S1).
 *
 * @param allowLoopback for the lab only: lets sockets to 127.0.0.0/8 and ::1 be opened
 * @param connectTimeout for one TCP connection
 * @param tlsTimeout for the TLS handshake
 * @param featuresTimeout from a stream header to the features that answer it
 * @param endpointTimeout for all that is done with one endpoint, from the first packet on; no byte of the peer extends it
 * @param byteLimit how much one connection may send us in all
 * @param socketsPerAddress how many sockets to one address may be open at once
 * @param connectsPerSecond how many connections to one address may begin in a second
 * @param networkShare how many times as much a whole /24 (or /48) may get as one address
 * @param longestWait how long a connection may wait for its turn before it is given up
 * @param prefixes which prefix belongs to which autonomous system: a file of PREFIX, LENGTH and AS number with tabs between, as
 *     CAIDA publishes it (pfx2as), gzipped or not; without it only addresses and their /24 and /48 have limits
 * @param socketsPerAs how many sockets to one autonomous system may be open at once
 * @param connectsPerSecondPerAs how many connections to one autonomous system may begin in a second
 */
@ConfigurationProperties("radar.net")
public record NetSettings(
        @DefaultValue("false") boolean allowLoopback,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration tlsTimeout,
        @DefaultValue("10s") Duration featuresTimeout,
        @DefaultValue("40s") Duration endpointTimeout,
        @DefaultValue("1048576") int byteLimit,
        @DefaultValue("2") int socketsPerAddress,
        @DefaultValue("1.0") double connectsPerSecond,
        @DefaultValue("4") int networkShare,
        @DefaultValue("10m") Duration longestWait,
        @Nullable Path prefixes,
        @DefaultValue("50") int socketsPerAs,
        @DefaultValue("20.0") double connectsPerSecondPerAs) {

    public NetSettings {
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(tlsTimeout, "tls-timeout");
        requirePositive(featuresTimeout, "features-timeout");
        requirePositive(endpointTimeout, "endpoint-timeout");
        requirePositive(longestWait, "longest-wait");
        require(byteLimit >= 131_072, "byte-limit", "at least 131072: a certificate chain alone may need that");
        require(socketsPerAddress >= 1, "sockets-per-address", "at least 1");
        requireRate(connectsPerSecond, "connects-per-second");
        require(networkShare >= 1, "network-share", "at least 1");
        require(socketsPerAs >= 1, "sockets-per-as", "at least 1");
        requireRate(connectsPerSecondPerAs, "connects-per-second-per-as");
    }

    private static void requirePositive(Duration duration, String name) {
        require(duration.isPositive(), name, "longer than nothing, such as 5s");
    }

    private static void requireRate(double perSecond, String name) {
        require(perSecond > 0 && perSecond <= 1_000_000, name, "above 0, and at most 1000000");
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new IllegalArgumentException("radar.net." + name + " must be " + what);
        }
    }
}
