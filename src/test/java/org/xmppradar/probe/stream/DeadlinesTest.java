package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.xmppradar.fake.Scripts;
import org.xmppradar.model.DomainName;
import org.xmppradar.net.NetSettings;
import org.xmppradar.net.TestNet;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** X5 in virtual time, with the deadlines that the radar really has: no byte of a peer puts them off. */
class DeadlinesTest {

    private static final NetSettings DEFAULTS =
            Binder.get(new StandardEnvironment()).bindOrCreate("radar.net", NetSettings.class);

    private final TestNet net = TestNet.withPatience(Duration.ofMinutes(10));
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final AtomicReference<Glimpse> outcome = new AtomicReference<>();

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
        net.close();
    }

    @Test
    void a_peer_that_drips_its_header_is_left_after_ten_seconds() {
        converse(false);

        assertThat(secondsOf(Scripts.header("a.example").repeat(9))).isEqualTo(10);
        assertThat(kind()).isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void a_peer_that_drips_white_space_after_its_header_is_left_after_ten_seconds() {
        converse(false);
        channel.writeInbound(Unpooled.copiedBuffer(Scripts.header("a.example"), StandardCharsets.UTF_8));

        assertThat(secondsOf(" ".repeat(999))).isEqualTo(10);
        assertThat(kind()).isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void a_peer_that_drips_its_handshake_is_left_after_ten_seconds() {
        converse(true);

        assertThat(secondsOf("\u0016\u0003\u0003?\u0000" + "\u0000".repeat(999)))
                .isEqualTo(10);
        assertThat(kind()).isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void a_peer_that_connected_slowly_has_less_time_for_the_whole() {
        converse(false, DEFAULTS.endpointTimeout().minusSeconds(3));

        assertThat(secondsOf(Scripts.header("a.example"))).isEqualTo(3);
    }

    private void converse(boolean directTls) {
        converse(directTls, Duration.ZERO);
    }

    private void converse(boolean directTls, Duration spent) {
        SslHandler tls = net.tls()
                .handler(DomainName.parse("a.example"), List.of())
                .toCompletableFuture()
                .join();
        channel.freezeTime();
        channel.pipeline()
                .addLast(new StreamConversation(
                        "<header>",
                        directTls,
                        () -> CompletableFuture.completedFuture(tls),
                        new Deadlines(DEFAULTS, spent),
                        outcome::set));
    }

    /** How many seconds pass until the peer is left, which says one letter in each. */
    private int secondsOf(String words) {
        for (int second = 0; second < words.length(); second++) {
            if (outcome.get() != null) {
                return second;
            }
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {(byte) words.charAt(second)}));
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
        return Integer.MAX_VALUE;
    }

    private FailureKind kind() {
        return outcome.get().failure().map(Failure::kind).orElseThrow();
    }
}
