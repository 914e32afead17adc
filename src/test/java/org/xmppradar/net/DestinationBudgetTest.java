package org.xmppradar.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

class DestinationBudgetTest {

    private static final InetAddress HOST = InetAddress.ofLiteral("198.51.100.7");

    private static final Networks ONE_SYSTEM = oneSystem();

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final DestinationBudget budget = budget(2, 1, Duration.ofMinutes(10), Networks.none());
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
        DestinationBudget quick = budget(2, 10, Duration.ofMinutes(20), Networks.none());
        List<Long> starts = starts(quick, IntStream.range(0, 10_000).mapToObj(_ -> HOST));

        assertThat(starts).hasSize(10_000);
        assertThat(starts.getLast() - starts.getFirst()).isGreaterThanOrEqualTo(9_999 * 100L);
        assertNeverMoreThan(10, starts);
    }

    @Test
    void holdsTenThousandDomainsAtTheAddressesOfOneSystemToItsRate() {
        DestinationBudget quick = budget(2, 10, Duration.ofMinutes(10), ONE_SYSTEM);
        List<Long> starts = starts(quick, IntStream.range(0, 10_000).mapToObj(DestinationBudgetTest::inOneSystem));

        assertThat(starts).hasSize(10_000);
        assertNeverMoreThan(20, starts);
    }

    @Test
    void holdsTheSocketsToAWholeSystemToItsShare() {
        DestinationBudget known = budget(2, 1, Duration.ofMinutes(10), ONE_SYSTEM);
        IntStream.range(0, 60)
                .map(i -> i * 250)
                .mapToObj(DestinationBudgetTest::inOneSystem)
                .forEach(address -> {
                    Disposable _ = known.acquire(address).subscribe(passes::add);
                });
        time.advanceTimeBy(Duration.ofMinutes(1));

        assertThat(passes).as("sixty /24 of one system").hasSize(50);
        Disposable _ = known.acquire(HOST).subscribe(passes::add);
        assertThat(passes).as("and an address of nobody's").hasSize(51);
        List.copyOf(passes.subList(0, 5)).forEach(Pass::close);
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(passes).hasSize(56);
    }

    @Test
    void whoIsTurnedAwayByTheSystemKeepsNoPlaceNearer() {
        DestinationBudget hasty = budget(1, 1000, Duration.ofNanos(1), ONE_SYSTEM);
        for (int i = 0; i < 60; i++) {
            Disposable _ = hasty.acquire(inOneSystem(i * 250)).subscribe(passes::add);
            time.advanceTimeBy(Duration.ofSeconds(1));
        }
        assertThat(passes).hasSize(50);
        List.copyOf(passes).forEach(Pass::close);
        time.advanceTimeBy(Duration.ofSeconds(1));
        passes.clear();

        Disposable _ = hasty.acquire(inOneSystem(59 * 250)).subscribe(passes::add);
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(passes).hasSize(1);
    }

    @Test
    void anAddressInDisguiseHasThePatienceOfTheOneInside() {
        take(HOST);
        take(InetAddress.ofLiteral("64:ff9b::198.51.100.7"));

        assertThat(passes).hasSize(1);
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

    /** When each of these connections began, in milliseconds, if each ended at once. */
    private List<Long> starts(DestinationBudget budget, Stream<InetAddress> addresses) {
        List<Long> starts = new ArrayList<>();
        addresses.forEach(address -> {
            Disposable _ = budget.acquire(address).subscribe(pass -> {
                starts.add(time.now(TimeUnit.MILLISECONDS));
                pass.close();
            });
        });
        time.advanceTimeBy(Duration.ofMinutes(20));
        return starts;
    }

    private static void assertNeverMoreThan(int inASecond, List<Long> starts) {
        for (int i = inASecond; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - inASecond)).isGreaterThanOrEqualTo(1000);
        }
    }

    /** 250 in each /24 of 203.0.0.0/16. */
    private static InetAddress inOneSystem(int i) {
        return InetAddress.ofLiteral("203.0." + i / 250 + "." + (1 + i % 250));
    }

    private static Networks oneSystem() {
        PrefixTable.Builder v4 = new PrefixTable.Builder(32);
        assertThat(v4.add(InetAddress.ofLiteral("203.0.0.0").getAddress(), 16, 64496))
                .isTrue();
        return new Networks(v4.build(), new PrefixTable.Builder(128).build());
    }

    private DestinationBudget budget(int sockets, double perSecond, Duration longestWait, Networks table) {
        Duration second = Duration.ofSeconds(1);
        NetSettings settings = new NetSettings(
                false, second, second, second, second, 1 << 20, sockets, perSecond, 4, longestWait, null, 50, 20);
        return new DestinationBudget(settings, table, time);
    }
}
