package org.xmppradar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppradar.observation.FailureKind;

/** How what was seen, and what was not looked at, reads on the pages. */
class SummaryTest {

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void whatIsOursIsNobodysFault(FailureKind kind) {
        Finding finding = Finding.of(kind.key());

        assertThat(finding.title()).isNotEmpty();
        assertThat(finding.meaning()).endsWith(".");
        assertThat(finding.remedy()).endsWith(".");
        assertThat(!kind.isOurs() || finding.level() == Level.NEUTRAL).isTrue();
        assertThat(finding.reference().isEmpty())
                .isEqualTo(kind == FailureKind.NOT_ASKED || kind == FailureKind.INTERNAL);
    }

    @ParameterizedTest
    @CsvSource({
        "left-alone, NEUTRAL, Left alone",
        "not-asked, NEUTRAL, Not asked",
        "reachable left-alone, GOOD, Reachable",
        "reachable not-asked, GOOD, Reachable",
        "refused left-alone, BAD, Not reachable",
        "certificate-expired not-asked, FLAWED, 'Answers, with problems'",
        "left-alone not-asked, NEUTRAL, Left alone",
    })
    void aDomainIsSummedUpByWhatWasSeen(String kinds, Level level, String title) {
        Summary summary = Summary.of(true, Arrays.asList(kinds.split(" ", -1)));

        assertThat(summary.level()).isEqualTo(level);
        assertThat(summary.title()).isEqualTo(title);
    }

    @Test
    void whoeverIsGoneIsGoneWhateverWasLastSeenOfIt() {
        assertThat(Summary.of(true, List.of("refused", "dns gone")).title()).isEqualTo("Gone");
        assertThat(Summary.of(true, List.of("reachable", "dns present")).title())
                .isEqualTo("Reachable");
        assertThat(Summary.of(true, List.of("dns present")).title()).isEqualTo("No service found");
    }

    @Test
    void whatWasLeftAloneSaysSo() {
        assertThat(Summary.of(true, List.of("left-alone")).sentence())
                .isEqualTo("The host has refused connections so often that the radar leaves it alone for a while.");
    }
}
