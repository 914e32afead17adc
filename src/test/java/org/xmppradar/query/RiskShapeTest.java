package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.query.RiskShape.Stand;

class RiskShapeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "40, 0, ",
        "25, NEUTRAL, A certificate ends in 25 days",
        "9, FLAWED, A certificate ends in 9 days",
        "0, FLAWED, A certificate ends within a day",
        "-3, BAD, A certificate ended 3 days ago"
    })
    void aCertificateThatEndsIsToldTheMoreUrgentlyTheNearerItIs(int days, String level, @Nullable String title) {
        List<Risk> risks =
                RiskShape.ending(NOW.plus(Duration.ofDays(days)).plusSeconds(days < 0 ? 0 : 60), NOW).stream()
                        .toList();
        if (title == null) {
            assertThat(risks).isEmpty();
        } else {
            assertThat(risks).singleElement().satisfies(risk -> {
                assertThat(risk.level()).isEqualTo(Level.valueOf(level));
                assertThat(risk.title()).isEqualTo(title);
            });
        }
    }

    @Test
    void whatManyStandOnIsTold() {
        assertThat(RiskShape.crowd(stand(Footing.AUTHORITY, 8, true))).hasValueSatisfying(risk -> {
            assertThat(risk.title()).isEqualTo("The same authority vouches for 7 other domains: Example Trust");
            assertThat(risk.meaning()).contains("8 of the 14", "57%");
            assertThat(risk.of()).hasValue("authority:key");
        });
    }

    @Test
    void whatFewStandOnOrWhatIsNotAllOfItIsNone() {
        assertThat(RiskShape.crowd(stand(Footing.AUTHORITY, 3, true))).isEmpty();
        assertThat(RiskShape.crowd(stand(Footing.AUTHORITY, 8, false))).isEmpty();
        assertThat(RiskShape.crowd(stand(Footing.HOST, 1, true))).isEmpty();
        assertThat(RiskShape.crowd(stand(Footing.HOST, 2, true)))
                .hasValueSatisfying(risk ->
                        assertThat(risk.title()).isEqualTo("The same host serves 1 other domain: Example Trust"));
    }

    private static Stand stand(Footing kind, long domains, boolean alone) {
        return new Stand(kind, "key", "Example Trust", domains, 14, alone);
    }
}
