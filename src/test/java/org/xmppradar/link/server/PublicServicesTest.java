package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.xml.Element;
import org.xmppradar.xml.Namespaces;

/** What everybody may ask us. */
class PublicServicesTest {

    private final PublicServices services =
            new PublicServices("1.0", "mailto:abuse@radar.example", "https://radar.example/");

    @Test
    void anAnswerGoesBackToWhoeverAsked() {
        Element answer = services.answer(iq("get", Element.of("urn:xmpp:ping", "ping")));
        assertThat(Words.write(answer))
                .isEqualTo("<iq from='radar.example' id='1' to='u@elm.example/x' type='result'/>");
    }

    @Test
    void whoWeAreAndWhereToComplainIsInOneAnswer() {
        String info =
                Words.write(services.answer(iq("get", Element.of("http://jabber.org/protocol/disco#info", "query"))));
        assertThat(info)
                .contains("<feature var='urn:xmpp:ping'/>")
                .contains("<field type='hidden' var='FORM_TYPE'><value>http://jabber.org/network/serverinfo</value>")
                .contains("var='abuse-addresses'><value>mailto:abuse@radar.example</value>")
                .contains("<value>https://radar.example/</value>");
    }

    @ParameterizedTest
    @CsvSource({
        "set, urn:xmpp:ping, ping, service-unavailable",
        "get, jabber:iq:register, query, service-unavailable",
        "get, vcard-temp, vCard, service-unavailable"
    })
    void nothingElseIsServed(String type, String namespace, String name, String condition) {
        Element answer = services.answer(iq(type, Element.of(namespace, name)));
        assertThat(answer.attribute("type")).isEqualTo("error");
        assertThat(StanzaErrors.words(answer)).isEqualTo(condition);
    }

    @Test
    void weHaveNoNodes() {
        Element query =
                Element.of("http://jabber.org/protocol/disco#info", "query").withAttribute("node", "x");
        assertThat(StanzaErrors.words(services.answer(iq("get", query)))).isEqualTo("item-not-found");
    }

    private static Element iq(String type, Element query) {
        return Element.of(Namespaces.SERVER, "iq")
                .withAttribute("type", type)
                .withAttribute("id", "1")
                .withAttribute("from", "u@elm.example/x")
                .withAttribute("to", "radar.example")
                .withChild(query);
    }
}
