package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xmppradar.query.Series;
import org.xmppradar.query.Series.Point;

class SparklineTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    /** @param values one a day, a negative one for a day on which nobody counted */
    private static Sparkline of(long... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= 0) {
                points.add(new Point(FIRST.plusDays(i), Optional.of(values[i]), Optional.of(0.0)));
            }
        }
        return Sparkline.of(new Series("host", "a.example", points), FIRST, FIRST.plusDays(4));
    }

    @Test
    void aNumberADayIsOneLineFromNoughtUp() {
        Sparkline spark = of(0, 1, 2, 3, 4);
        assertThat(spark.lines()).containsExactly("2.0,22.0 31.0,17.0 60.0,12.0 89.0,7.0 118.0,2.0");
        assertThat(spark.last()).hasValue(new Sparkline.Dot("118.0", "2.0"));
        assertThat(spark.words()).isEqualTo("From 0 on 2026-11-01 to 4 on 2026-11-05");
    }

    @Test
    void daysWithoutANumberAreAGap() {
        assertThat(of(4, 4, -1, 4, 4).lines()).containsExactly("2.0,2.0 31.0,2.0", "89.0,2.0 118.0,2.0");
    }

    @Test
    void oneNumberIsADotAndNoneIsSaidSo() {
        assertThat(of(4).words()).isEqualTo("4 on 2026-11-01");
        assertThat(of().words()).isEqualTo("No numbers yet.");
        assertThat(of().last()).isEmpty();
    }
}
