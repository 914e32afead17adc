package org.xmppradar.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.List;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.observation.SubjectName;

/** X7: no bytes make the reader of certificates throw, and what it keeps is clean. */
class CertificateFuzzTest {

    private static final Reference REFERENCE =
            new Reference(DomainName.parse("a.example"), Service.C2S, HostName.parse("x.example"));
    private static final CertificateJudge JUDGE = CertificateJudge.trusting(new TrustSettings(List.of()));
    private static final DaneRecords NO_TLSA = new DaneRecords(List.of(), false);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @FuzzTest(maxDuration = "3m")
    void certificates_of_strangers(byte[] der) {
        JUDGE.judge(List.of(der), REFERENCE, NO_TLSA, NOW)
                .ifPresent(judged -> assertThat(judged.chain().getFirst().names())
                        .hasSizeLessThanOrEqualTo(500)
                        .extracting(SubjectName::value)
                        .noneMatch(value -> value.chars().anyMatch(Character::isISOControl)));
    }
}
