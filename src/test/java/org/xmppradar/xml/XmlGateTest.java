package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.fake.Scripts;
import org.xmppradar.observation.Failure;
import org.xmppradar.observation.FailureKind;

/** Every construct is split at every byte, as the network may split it. */
class XmlGateTest {

    private static final String OPEN = Scripts.header("a.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE lolz [<!ENTITY lol 'lol'>]>",
                "<!-- -->",
                "<?pi?>",
                "<?xml version='1.0'?>",
                "<a><!-- in --></a>",
                "<a b='>'><?pi?></a>",
                "<a><![CDATA[ ]] > ]]><!x></a>",
                "<![INCLUDE[ ]]>"
            })
    void refusesRestrictedXmlWhereverItIsSplit(String hostile) {
        byte[] bytes = (OPEN + hostile).getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            assertThat(gate(bytes, split).map(Failure::kind))
                    .as("split at %d", split)
                    .contains(FailureKind.PROTOCOL_VIOLATION);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b='<' c=\"'>\"/>",
                "<a><![CDATA[<!-- <? ]] ]>]]></a>",
                "<a>ü ☃ \uD83D\uDE00</a>",
                "<a b='?'>!?</a>"
            })
    void letsEverythingElseThroughWhereverItIsSplit(String good) {
        byte[] bytes = (OPEN + good).getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            assertThat(gate(bytes, split)).as("split at %d", split).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        List<byte[]> wrong = List.of(
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x28, (byte) 0xA1},
                new byte[] {(byte) 0xFF});

        assertThat(wrong)
                .allSatisfy(bytes -> assertThat(XmlGate.ofStream()
                                .check(bytes)
                                .map(XmlOffence::failure)
                                .map(Failure::kind))
                        .contains(FailureKind.PROTOCOL_VIOLATION));
    }

    /** Whoever reads the bytes after us sees the characters that we saw: there is one way to write each (RFC 3629 3). */
    @Test
    void whatIsLetThroughReencodesToItself() {
        Random random = new Random(42);
        int[] starts = {0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFF};
        int through = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte)
                        (random.nextBoolean() ? starts[random.nextInt(starts.length)] : 0x80 + random.nextInt(0x40));
            }
            XmlGate gate = XmlGate.ofStream();
            if (gate.check(bytes).isEmpty() && gate.check(new byte[] {'x'}).isEmpty()) {
                through++;
                assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                        .isEqualTo(bytes);
            }
        }

        assertThat(through).isGreaterThan(1_000);
    }

    @Test
    void readsTheSameEventsHoweverTheBytesCome() {
        byte[] bytes = (OPEN + Scripts.features(Scripts.STARTTLS + Scripts.MECHANISMS) + "</stream:stream> ")
                .getBytes(StandardCharsets.UTF_8);
        List<StreamEvent> whole = new StreamReader(StreamLimits.FEATURES).read(bytes);

        assertThat(whole).hasSize(3);
        StreamReader dripped = new StreamReader(StreamLimits.FEATURES);
        List<StreamEvent> events = new ArrayList<>();
        for (byte one : bytes) {
            events.addAll(dripped.read(new byte[] {one}));
        }
        assertThat(events).isEqualTo(whole);
    }

    private static Optional<Failure> gate(byte[] bytes, int split) {
        XmlGate gate = XmlGate.ofStream();
        return gate.check(Arrays.copyOfRange(bytes, 0, split))
                .or(() -> gate.check(Arrays.copyOfRange(bytes, split, bytes.length)))
                .map(XmlOffence::failure);
    }
}
