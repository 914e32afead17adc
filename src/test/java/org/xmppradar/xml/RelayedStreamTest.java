package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One stranger's stanza must not cut us off from all others. */
class RelayedStreamTest {

    private static final String HEADER = "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept'"
            + " xmlns:stream='http://etherx.jabber.org/streams' from='home.example' id='7'>";

    private final RelayedStream stream = new RelayedStream();

    @Test
    void stanzas_are_read_in_the_namespaces_of_the_header() {
        assertThat(read(HEADER))
                .singleElement()
                .isInstanceOfSatisfying(
                        StreamEvent.Opened.class,
                        opened -> assertThat(opened.id()).isEqualTo("7"));
        assertThat(read("<iq type='result'><query xmlns='q'/></iq>"))
                .containsExactly(new StreamEvent.Sent(Element.of("jabber:component:accept", "iq")
                        .withAttribute("type", "result")
                        .withChild(Element.of("q", "query"))));
        assertThat(read("<stream:error/>"))
                .containsExactly(new StreamEvent.Sent(Element.of(Namespaces.STREAMS, "error")));
        assertThat(read("</stream:stream>")).containsExactly(new StreamEvent.Ended());
    }

    static Stream<String> stanzasThatGoTooFar() {
        return Stream.of(
                "<iq>" + "<a>".repeat(40) + "</a>".repeat(40) + "</iq>",
                "<iq" + many(100) + "/>",
                "<iq><x y='" + "z".repeat(17_000) + "'/></iq>",
                "<iq>" + "<a/>".repeat(10_001) + "</iq>",
                "<iq>" + "a".repeat(600_000) + "</iq>",
                "<iq a='1' a='2'/>",
                "<iq><nobody:declared/></iq>",
                "<iq>&undefined;</iq>");
    }

    private static String many(int attributes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < attributes; i++) {
            text.append(" b").append(i).append("='1'");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("stanzasThatGoTooFar")
    void a_stanza_that_goes_too_far_is_lost_alone(String stanza) {
        read(HEADER);

        assertThat(read(stanza)).isEmpty();
        assertThat(read("<iq/>")).containsExactly(new StreamEvent.Sent(Element.of("jabber:component:accept", "iq")));
    }

    @Test
    void bytes_that_are_not_utf_8_cost_their_stanza_only() {
        read(HEADER);

        assertThat(stream.read("<iq>\u00e4</iq>".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(read("<iq/>")).hasSize(1);
    }

    /** More than any one stranger may send, and more than the counters of a short stream could hold. */
    @Test
    void it_may_be_as_long_as_it_likes() {
        read(HEADER);
        String stanza = "<iq>" + "a".repeat(60_000) + "</iq>";

        for (int i = 0; i < 200; i++) {
            assertThat(read(stanza)).hasSize(1);
        }
    }

    private List<StreamEvent> read(String text) {
        return stream.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
