package org.xmppradar.probe.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xmppradar.fake.FakeLink;

/** The hash over what an entity says, with the examples of XEP-0115. */
class CapabilitiesTest {

    private static final String EXODUS = """
            <identity category='client' name='Exodus 0.9.1' type='pc'/>
            <feature var='http://jabber.org/protocol/caps'/>
            <feature var='http://jabber.org/protocol/disco#items'/>
            <feature var='http://jabber.org/protocol/disco#info'/>
            <feature var='http://jabber.org/protocol/muc'/>
            """;

    private static final String PSI = """
            <identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>
            <identity xml:lang='el' category='client' name='\u03a8 0.11' type='pc'/>
            <feature var='http://jabber.org/protocol/caps'/>
            <feature var='http://jabber.org/protocol/disco#info'/>
            <feature var='http://jabber.org/protocol/disco#items'/>
            <feature var='http://jabber.org/protocol/muc'/>
            <x xmlns='jabber:x:data' type='result'>
              <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value></field>
              <field var='ip_version'><value>ipv4</value><value>ipv6</value></field>
              <field var='os'><value>Mac</value></field>
              <field var='os_version'><value>10.5.1</value></field>
              <field var='software'><value>Psi</value></field>
              <field var='software_version'><value>0.11</value></field>
            </x>
            """;

    private static final String HIDDEN = "<field var='FORM_TYPE' type='hidden'><value>urn:a</value></field>";

    @Test
    void theSimpleExample() {
        assertThat(ver(EXODUS)).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }

    @Test
    void theComplexExample() {
        assertThat(ver(PSI)).isEqualTo("q07IKJEyjvHSyhy//CH0CxmKi8w=");
    }

    @Test
    void theOrderDoesNotMatter() {
        assertThat(ver("<feature var='b'/><feature var='a'/>")).isEqualTo(ver("<feature var='a'/><feature var='b'/>"));
    }

    @Test
    void aFormThatDoesNotSayWhatItIsAboutIsLeftOut() {
        assertThat(ver(EXODUS + "<x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>urn:a</value></field></x>"))
                .isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
    }

    @Test
    void whatIsIllFormedHasNone() {
        String form = "<x xmlns='jabber:x:data'>" + HIDDEN + "</x>";

        assertThat(ver("<feature var='a'/><feature var='a'/>")).isEmpty();
        assertThat(ver("<identity category='a' type='b'/><identity category='a' type='b'/>"))
                .isEmpty();
        assertThat(ver(form + form)).isEmpty();
        assertThat(ver(form)).isNotEmpty();
        assertThat(ver("<x xmlns='jabber:x:data'><field var='FORM_TYPE' type='hidden'>"
                        + "<value>urn:a</value><value>urn:b</value></field></x>"))
                .isEmpty();
    }

    private static String ver(String inner) {
        return Capabilities.ver(FakeLink.element("<query xmlns='" + FakeLink.INFO + "'>" + inner + "</query>"));
    }
}
