package org.xmppradar.probe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppradar.observation.Feature;
import org.xmppradar.xml.StreamEvent;
import org.xmppradar.xml.StreamLimits;
import org.xmppradar.xml.StreamReader;

/** Features as today's servers send them (Prosody 13, ejabberd 25): nothing of them is lost, known or not. */
class FeatureListTest {

    private static final String SASL2 = "{urn:xmpp:sasl:2}authentication";

    @Test
    void keepsMechanismsAndWhatCanBeDoneInlineWithThem() {
        assertThat(keys("<authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-1</mechanism><inline>"
                        + "<sm xmlns='urn:xmpp:sm:3'/>"
                        + "<bind xmlns='urn:xmpp:bind:0'><inline><feature var='urn:xmpp:carbons:2'/></inline></bind>"
                        + "<fast xmlns='urn:xmpp:fast:0' tls-0rtt='true'><mechanism>HT-SHA-256-NONE</mechanism></fast>"
                        + "</inline></authentication>"))
                .containsExactly(
                        SASL2,
                        SASL2 + "=SCRAM-SHA-1",
                        SASL2 + "=inline/{urn:xmpp:bind:0}bind",
                        SASL2 + "=inline/{urn:xmpp:bind:0}bind/inline/feature[var='urn:xmpp:carbons:2']",
                        SASL2 + "=inline/{urn:xmpp:fast:0}fast[tls-0rtt='true']",
                        SASL2 + "=inline/{urn:xmpp:fast:0}fast[tls-0rtt='true']/HT-SHA-256-NONE",
                        SASL2 + "=inline/{urn:xmpp:sm:3}sm");
    }

    @Test
    void keepsAttributesAndTexts() {
        assertThat(keys("<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'><channel-binding type='tls-exporter'/>"
                        + "</sasl-channel-binding>"))
                .contains("{urn:xmpp:sasl-cb:0}sasl-channel-binding=channel-binding[type='tls-exporter']");
        assertThat(keys("<limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>262144</max-bytes>"
                        + "<idle-seconds>840</idle-seconds></limits>"))
                .contains(
                        "{urn:xmpp:stream-limits:0}limits=max-bytes=262144",
                        "{urn:xmpp:stream-limits:0}limits=idle-seconds=840");
        assertThat(
                        keys(
                                "<c xmlns='http://jabber.org/protocol/caps' ver='q==' node='https://x.example/' hash='sha-1'/>"))
                .contains("{http://jabber.org/protocol/caps}c=[hash='sha-1'][node='https://x.example/'][ver='q==']");
        assertThat(keys("<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>"))
                .contains("{urn:xmpp:features:dialback}dialback=errors");
        assertThat(keys("<hostname xmlns='urn:xmpp:domain-based-name:1'>a.example</hostname>"))
                .contains("{urn:xmpp:domain-based-name:1}hostname=a.example");
    }

    @Test
    void keepsWhatNobodyKnows() {
        assertThat(keys("<neu xmlns='urn:nobody' x:y='1' xmlns:x='urn:x'><a><b>text</b></a></neu>"))
                .containsExactly("{urn:nobody}neu", "{urn:nobody}neu=[{urn:x}y='1']", "{urn:nobody}neu=a/b=text");
    }

    private static List<String> keys(String features) {
        StreamReader reader = new StreamReader(StreamLimits.FEATURES);
        String stream = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1'>"
                + "<stream:features>" + features + "</stream:features>";
        List<StreamEvent> events = reader.read(stream.getBytes(StandardCharsets.UTF_8));
        StreamEvent.Opened opened = (StreamEvent.Opened) events.get(0);
        StreamEvent.Sent sent = (StreamEvent.Sent) events.get(1);
        return FeatureList.of(opened, sent.element()).features().stream()
                .map(Feature::key)
                .toList();
    }
}
