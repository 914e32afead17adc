package org.xmppradar.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.xml.StanzaCutter.Piece;

class StanzaCutterTest {

    private static final String HEADER =
            "<?xml version='1.0'?><s:stream xmlns:s='http://etherx.jabber.org/streams' to='>'>";

    /** Cut where the stanzas end, however the network splits it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void stanzas_come_whole_whatever_the_network_does(int size) {
        String first = "<iq a='>' b=\"/>'\"><x><![CDATA[</iq>]]]]><y/></x></iq>";
        String second = "<presence/>";
        String third = "<m>\u00e4 &lt; \ud83d\ude00</m>";

        assertThat(cut(1000, HEADER + "\n" + first + " " + second + third + "</s:stream>", size))
                .containsExactly(
                        "HEADER " + HEADER,
                        "STANZA " + first,
                        "STANZA " + second,
                        "STANZA " + third,
                        "END </s:stream>");
    }

    @Test
    void a_stanza_that_is_too_long_is_lost_and_nothing_else() {
        String allowed = "<iq>" + "a".repeat(90) + "</iq>";

        assertThat(cut(
                        100,
                        HEADER.replace("http://etherx.jabber.org/streams", "s") + allowed + "<iq>" + "a".repeat(100_000)
                                + "</iq><iq/>",
                        64))
                .extracting(piece -> piece.split(" ", -1)[0])
                .containsExactly("HEADER", "STANZA", "TOO_LONG", "STANZA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- -->", "<!DOCTYPE x>", "<?x?>", "<iq><!-- --></iq>", "<iq><?x?></iq>", "<>"})
    void what_no_stream_may_carry_ends_it(String forbidden) {
        List<String> pieces = cut(1000, HEADER + forbidden + "<iq/>", 1000);

        assertThat(pieces).containsExactly("HEADER " + HEADER, "BROKEN ");
    }

    @Test
    void a_header_without_end_is_not_waited_for() {
        assertThat(cut(1_000_000, "<s:stream " + "a".repeat(20_000), 512)).containsExactly("BROKEN ");
    }

    private static List<String> cut(int longest, String text, int size) {
        StanzaCutter cutter = new StanzaCutter(longest);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += size) {
            pieces.addAll(cutter.cut(Arrays.copyOfRange(bytes, at, Math.min(at + size, bytes.length))));
        }
        return pieces.stream()
                .map(piece -> piece.kind() + " " + new String(piece.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
