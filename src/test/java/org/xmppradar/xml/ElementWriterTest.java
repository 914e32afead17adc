package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the writer writes, the reader of strangers' streams reads as the same. */
class ElementWriterTest {

    private static final String HEADER = "<stream:stream xmlns='jabber:server' xmlns:stream='" + Namespaces.STREAMS
            + "' xmlns:db='" + Namespaces.DIALBACK + "'>";

    private static final ElementWriter WRITER =
            new ElementWriter(Map.of(Namespaces.SERVER, "", Namespaces.STREAMS, "stream", Namespaces.DIALBACK, "db"));

    @Test
    void whatTheStreamDeclaresIsNotDeclaredAgain() {
        Element iq = Element.of(Namespaces.SERVER, "iq")
                .withAttribute("to", "a.example")
                .withChild(Element.of("urn:xmpp:ping", "ping"));
        assertThat(WRITER.write(iq)).isEqualTo("<iq to='a.example'><ping xmlns='urn:xmpp:ping'/></iq>");
        assertThat(WRITER.write(Element.of(Namespaces.DIALBACK, "result").withText("key")))
                .isEqualTo("<db:result>key</db:result>");
    }

    @Test
    void aChildOfTheStreamsNamespaceWithinAnotherIsDeclared() {
        Element query = Element.of("urn:example", "query").withChild(Element.of(Namespaces.SERVER, "iq"));
        assertThat(WRITER.write(query)).isEqualTo("<query xmlns='urn:example'><iq xmlns='jabber:server'/></query>");
        assertThat(read(query)).isEqualTo(query);
    }

    @Test
    void attributesOfNamespacesAreKept() {
        Element message = Element.of(Namespaces.SERVER, "message")
                .withAttribute("{http://www.w3.org/XML/1998/namespace}lang", "de")
                .withAttribute("{urn:one}x", "1")
                .withAttribute("{urn:two}x", "2");
        assertThat(read(message)).isEqualTo(message);
    }

    @Test
    void nothingInATextEndsItsElement() {
        Element message = Element.of(Namespaces.SERVER, "message")
                .withAttribute("id", "'/><iq \"&amp;\r\n\t")
                .withText("</message></stream:stream><!-- ]]> &lt; \r\n \uD83D\uDE00");
        assertThat(read(message)).isEqualTo(message);
    }

    @Test
    void whatXmlCannotCarryIsDropped() {
        Element message = Element.of(Namespaces.SERVER, "message").withText("a\u0000b\u0008\uFFFE\uD800c");
        assertThat(read(message).text()).isEqualTo("abc");
    }

    @Test
    void randomElementsComeBackAsTheyWere() {
        Random random = new Random(20261125);
        for (int i = 0; i < 2_000; i++) {
            Element element = element(random, 0);
            assertThat(read(element)).isEqualTo(element);
        }
    }

    private static Element element(Random random, int depth) {
        List<String> namespaces = List.of(Namespaces.SERVER, Namespaces.DIALBACK, "urn:a", "urn:b&<'");
        Element element = Element.of(namespaces.get(random.nextInt(namespaces.size())), "e" + random.nextInt(3))
                .withText(text(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            element = element.withAttribute((random.nextBoolean() ? "{urn:c}" : "") + "a" + i, text(random));
        }
        for (int i = depth < 4 ? random.nextInt(3) : 0; i > 0; i--) {
            element = element.withChild(element(random, depth + 1));
        }
        return element;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(4) == 0 ? "<>&'\"\t\n\r]\u00A0".codePointAt(random.nextInt(10)) : any(random);
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    private static int any(Random random) {
        int point = random.nextInt(0x20, 0x110000);
        return Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE ? 'x' : point;
    }

    private static Element read(Element element) {
        List<StreamEvent> events = new StreamReader(StreamLimits.STANZAS)
                .read((HEADER + WRITER.write(element)).getBytes(StandardCharsets.UTF_8));
        return events.stream()
                .filter(StreamEvent.Sent.class::isInstance)
                .map(event -> ((StreamEvent.Sent) event).element())
                .findFirst()
                .orElseThrow(() -> new AssertionError(events.toString()));
    }
}
