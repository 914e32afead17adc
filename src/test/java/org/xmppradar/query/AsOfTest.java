package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.model.InvalidName;

/** It is noon on 23 May 2026. */
class AsOfTest {

    private static final AsOf AS_OF = new AsOf(Clock.fixed(Instant.parse("2026-05-23T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-01 | 2026-05-09 | 2026-05-01T23:59:59.999Z | 2026-05-09T23:59:59.999Z",
                "2026-05-01T10:00:00Z | '' | 2026-05-01T10:00:00Z | 2026-05-23T12:00:00Z",
                "'' | '' | 2026-04-23T12:00:00Z | 2026-05-23T12:00:00Z",
                "'' | 2026-05-09T00:00:00Z | 2026-04-09T00:00:00Z | 2026-05-09T00:00:00Z",
                "2026-05-22 | 2026-05-23 | 2026-05-22T23:59:59.999Z | 2026-05-23T12:00:00Z"
            })
    void two_moments_are_read_as_people_write_them(String from, String to, Instant earlier, Instant later) {
        assertThat(AS_OF.between(from, to)).isEqualTo(new Between(earlier, later));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-09 | 2026-05-01 | 'from' must be before 'to', but 9 May 2026, 23:59 UTC is not before 1 May 2026, 23:59 UTC (a date is the end of its day)",
                "2026-05-09 | 2026-05-09 | 'from' must be before 'to', but 9 May 2026, 23:59 UTC is not before 9 May 2026, 23:59 UTC (a date is the end of its day)",
                "2026-05-09 | 2026-05-24 | '2026-05-24' has not come yet",
                "2026-05-23T12:00:01Z | | '2026-05-23T12:00:01Z' has not come yet",
                "2026-02-30 | | '2026-02-30' is not a time: write it as 2026-11-23 or 2026-11-23T14:05:00Z",
                "last week | | 'last week' is not a time: write it as 2026-11-23 or 2026-11-23T14:05:00Z"
            },
            quoteCharacter = '"')
    void what_cannot_be_compared_is_refused_in_a_sentence(String from, String to, String sentence) {
        String later = to == null ? "" : to;
        assertThatThrownBy(() -> AS_OF.between(from, later))
                .isInstanceOf(InvalidName.class)
                .hasMessage(sentence);
    }
}
