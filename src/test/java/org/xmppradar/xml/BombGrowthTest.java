package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmppradar.fake.Scripts;

/** X3: what is let through costs at most in proportion to its length; measured in processor time, the least of many runs. */
class BombGrowthTest {

    private static final int RUNS = 40;

    /** Twice the bytes may cost twice as much; the rest is for noise. A quadratic parser would need sixteen times for four. */
    private static final double FACTOR = 8;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("children", "<bbb/>"),
                Arguments.of("names", "<n%d/>"),
                Arguments.of("attributes", "<n a%1$d='' b%1$d='' c%1$d=''/>"),
                Arguments.of("text", "xxxxxxxx"),
                Arguments.of("references", "&#60;"),
                Arguments.of("namespaces", "<n xmlns:p%1$d='u%1$d' p%1$d:a='' b='%1$d'/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void four_times_the_bytes_cost_no_more_than_some_four_times_the_time(String name, String part) {
        byte[] small = bomb(part, 12 * 1024);
        byte[] large = bomb(part, 48 * 1024);
        long _ = least(small);

        assertThat((double) least(large)).isLessThan(least(small) * FACTOR + 1_000_000);
    }

    private static long least(byte[] bomb) {
        return IntStream.range(0, RUNS).mapToLong(run -> cost(bomb)).min().orElseThrow();
    }

    private static long cost(byte[] bomb) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(new StreamReader(StreamLimits.FEATURES).read(bomb)).isNotEmpty();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static byte[] bomb(String part, int length) {
        String parts = IntStream.range(0, length)
                .mapToObj(part::formatted)
                .limit(length / part.length())
                .collect(Collectors.joining());
        return (Scripts.header("a.example") + "<f>" + parts).getBytes(StandardCharsets.UTF_8);
    }
}
