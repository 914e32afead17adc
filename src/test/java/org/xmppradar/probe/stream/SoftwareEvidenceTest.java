package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.observation.Feature;
import org.xmppradar.observation.SoftwareHint;
import org.xmppradar.observation.StreamFeatures;

class SoftwareEvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "f3af7012-5d06-41dc-b886-42521de4e198, Prosody",
        "8npnkiriy7ga6bak1bdpzn816tutka5sxvfhe70c, jabberd2",
        "1114798225, ejabberd",
        "17058438934763386914, ejabberd",
        "4c9e369a841db417, M-Link",
        "5qeyo4ia8z, Openfire"
    })
    void theShapeOfAStreamIdIsAWeakSign(String id, String software) {
        assertThat(SoftwareEvidence.of(Glimpse.NOTHING.features(new StreamFeatures("", id, "1.0", List.of()))))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.software()).isEqualTo(software);
                    assertThat(hint.confidence()).isLessThanOrEqualTo(6);
                });
    }

    @Test
    void capabilitiesAndWordsAreStrongerOnes() {
        Feature caps = new Feature(
                "http://jabber.org/protocol/caps",
                "c",
                "[hash='sha-1'][node='http://www.process-one.net/en/ejabberd/']");
        assertThat(SoftwareEvidence.of(Glimpse.NOTHING.features(new StreamFeatures("", "", "1.0", List.of(caps)))))
                .containsExactly(new SoftwareHint("ejabberd", 9, "its entity capabilities name it"));

        Failure refused = new Failure(FailureKind.HOST_UNKNOWN, "host-unknown: This host does not serve a.example");
        assertThat(SoftwareEvidence.of(Glimpse.NOTHING.failed(refused)))
                .containsExactly(new SoftwareHint("Prosody", 7, "the words of its stream error"));
    }

    @Test
    void nothingSaidIsNoSign() {
        assertThat(SoftwareEvidence.of(Glimpse.NOTHING.features(new StreamFeatures("", "?", "1.0", List.of()))))
                .isEmpty();
        Failure elsewhere = new Failure(FailureKind.RESET, "host-unknown: This host does not serve a.example");
        assertThat(SoftwareEvidence.of(
                        new Glimpse(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(elsewhere))))
                .isEmpty();
    }
}
