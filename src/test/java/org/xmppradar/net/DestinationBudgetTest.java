package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

class DestinationBudgetTest {

    private static final InetAddress HOST = InetAddress.ofLiteral("198.51.100.7");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final DestinationBudget budget = budget(2, 1.0);
    private final List<Pass> passes = new ArrayList<>();

    @Test
    void beginsOneConnectionASecondToAnAddress() {
        for (int i = 0; i < 5; i++) {
            take(HOST);
        }

        assertThat(passes).hasSize(1);
        time.advanceTimeBy(Duration.ofMillis(999));
        assertThat(passes).hasSize(1);
        time.advanceTimeBy(Duration.ofMillis(1));
        assertThat(passes).hasSize(2);
        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(passes).as("two sockets are open, the third waits").hasSize(2);
        passes.getFirst().close();
        passes.getFirst().close();
        assertThat(passes).hasSize(3);
    }

    @Test
    void holdsTenThousandDomainsAtOneAddressToItsRate() {
        DestinationBudget quick = budget(2, 10);
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Disposable _ = quick.acquire(HOST).subscribe(pass -> {
                starts.add(time.now(TimeUnit.MILLISECONDS));
                pass.close();
            });
        }
        time.advanceTimeBy(Duration.ofMinutes(10));

        assertThat(starts).hasSize(5_000);
        assertThat(starts.getLast() - starts.getFirst()).isGreaterThanOrEqualTo(4_999 * 100L);
    }

    @Test
    void holdsAWholeNetworkToItsShare() {
        for (int last = 1; last <= 12; last++) {
            take(InetAddress.ofLiteral("198.51.100." + last));
        }
        time.advanceTimeBy(Duration.ofMinutes(1));

        assertThat(passes).as("four times two sockets for the /24").hasSize(8);
        take(InetAddress.ofLiteral("198.51.101.1"));
        assertThat(passes).hasSize(9);
    }

    @Test
    void turnsAwayWhomItCouldNotServeInTime() {
        List<Boolean> turnedAway = new ArrayList<>();
        for (int i = 0; i < 605; i++) {
            Disposable _ = budget.acquire(HOST).hasElement().subscribe(served -> turnedAway.add(!served));
        }

        assertThat(turnedAway).containsExactly(false, true, true, true, true);
    }

    @Test
    void forgetsWhoCancelsWhileWaiting() {
        take(HOST);
        Disposable waiting = budget.acquire(HOST).subscribe(passes::add);
        waiting.dispose();
        take(HOST);
        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(passes).hasSize(2);
    }

    private void take(InetAddress address) {
        Disposable _ = budget.acquire(address).subscribe(passes::add);
    }

    private DestinationBudget budget(int sockets, double perSecond) {
        Duration second = Duration.ofSeconds(1);
        return new DestinationBudget(
                new NetSettings(
                        false, second, second, second, second, 1 << 20, sockets, perSecond, 4, Duration.ofMinutes(10)),
                time);
    }
}
