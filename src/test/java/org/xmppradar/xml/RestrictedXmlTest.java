package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.fake.Scripts;
import org.xmppradar.observation.FailureKind;
import org.xmppradar.xml.StreamEvent.Violated;

/** X1: whatever RFC 6120 11.1 forbids ends the stream, wherever the network splits it, and nothing is expanded. */
class RestrictedXmlTest {

    private static final String OPEN = Scripts.header("a.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
                "<!-- a --><a/>",
                "<?a b?><a/>",
                "<a>&b;</a>",
                "<a>]]></a>",
                "<a b='&c;'/>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>"
            })
    void nothing_forbidden_becomes_an_element_wherever_it_is_split(String forbidden) {
        byte[] bytes = (OPEN + forbidden + "<b/>").getBytes(StandardCharsets.UTF_8);
        for (int split = OPEN.length(); split <= bytes.length; split++) {
            List<StreamEvent> events = new ArrayList<>();
            StreamReader reader = new StreamReader(StreamLimits.FEATURES);
            events.addAll(reader.read(Arrays.copyOfRange(bytes, 0, split)));
            events.addAll(reader.read(Arrays.copyOfRange(bytes, split, bytes.length)));

            assertThat(events)
                    .as("split at %d", split)
                    .noneMatch(StreamEvent.Sent.class::isInstance)
                    .filteredOn(Violated.class::isInstance)
                    .extracting(event -> ((Violated) event).offence().failure().kind())
                    .contains(FailureKind.PROTOCOL_VIOLATION);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-7", "ISO-8859-1", "US-ASCII", "IBM500"})
    void no_other_encoding_is_read_wherever_its_name_is_split(String encoding) {
        byte[] bytes = ("<?xml version='1.0' encoding=\"" + encoding + "\"?>").getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            StreamReader reader = new StreamReader(StreamLimits.FEATURES);
            List<StreamEvent> events = new ArrayList<>(reader.read(Arrays.copyOfRange(bytes, 0, split)));
            events.addAll(reader.read(Arrays.copyOfRange(bytes, split, bytes.length)));

            assertThat(events)
                    .as("split at %d", split)
                    .containsExactly(
                            new Violated(XmlOffence.violation("the encoding " + encoding, "unsupported-encoding")));
        }
    }
}
