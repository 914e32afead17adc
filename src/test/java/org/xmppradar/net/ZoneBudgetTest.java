package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Name;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

/** D1: one zone's name servers are asked two hundred times a second at most, after a burst. */
class ZoneBudgetTest {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final ZoneBudget budget = new ZoneBudget(time);

    @Test
    void made_up_names_of_one_zone_share_its_turns() {
        AtomicInteger asked = ask(5_000, i -> "a" + i + ".b" + i + ".evil.example.");

        assertThat(asked).hasValue(1_000);
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(asked.get()).isBetween(1_390, 1_400);
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(asked).hasValue(5_000);
    }

    @Test
    void zones_do_not_wait_for_each_other() {
        AtomicInteger _ = ask(5_000, i -> "a" + i + ".evil.example.");

        assertThat(ask(200, i -> "_xmpp-client._tcp.z" + i + ".example.")).hasValue(200);
    }

    private AtomicInteger ask(int times, IntFunction<String> name) {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < times; i++) {
            Disposable _ = budget.turn(Name.fromConstantString(name.apply(i)))
                    .doOnSuccess(_ -> asked.incrementAndGet())
                    .subscribe();
        }
        return asked;
    }
}
