package org.xmppradar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.query.Trend;

class TrendTableTest {

    @Test
    void eachNumberIsALineAndAGapIsNone() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        Trend trend = new Trend(
                "software",
                "Software",
                List.of(day, day.plusDays(1)),
                List.of(Optional.of(10L), Optional.empty()),
                List.of(new Trend.Line("Prosody", "Prosody", List.of(Optional.of(4L), Optional.empty()))),
                List.of());
        assertThat(TrendTable.csv(trend))
                .isEqualTo("day,key,title,domains,total\r\n2026-11-25,Prosody,Prosody,4,10\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Prosody | Prosody",
                "a,b | \"a,b\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "=cmd() | '=cmd()",
                "@sum, or so | \"'@sum, or so\""
            })
    void strangersTextIsNoFormula(String text, String cell) {
        assertThat(TrendTable.cell(text)).isEqualTo(cell);
    }
}
