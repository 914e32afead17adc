package org.xmppradar.hostile;

import static org.xmppradar.observation.FailureKind.NOT_XMPP;
import static org.xmppradar.observation.FailureKind.PROTOCOL_VIOLATION;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

/** X4: bytes that are no UTF-8 (RFC 3629), or no characters of XML 1.0 (2.2), in the manner of Markus Kuhn's stress test. */
final class EncodingAttacks {

    private EncodingAttacks() {}

    static Stream<Attack> all() {
        return Stream.concat(
                Stream.of(
                        sending("NUL in two bytes", "C080"),
                        sending("a slash in two bytes", "C0AF"),
                        sending("a slash in three bytes", "E080AF"),
                        sending("a slash in four bytes", "F08080AF"),
                        sending("the last overlong of three bytes", "E09FBF"),
                        sending("a lone continuation", "80"),
                        sending("a lone start of two bytes", "C3"),
                        sending("a lone start of three bytes", "E282"),
                        sending("a broken sequence", "E228A1"),
                        sending("a high surrogate", "EDA080"),
                        sending("a pair of surrogates", "EDA081EDB080"),
                        sending("a character above U+10FFFF", "F4908080"),
                        sending("five bytes", "F888808080"),
                        sending("six bytes", "FC8480808080"),
                        sending("FE", "FE"),
                        sending("FF", "FF"),
                        sending("NUL", "00"),
                        sending("a bell", "07"),
                        sending("an escape", "1B"),
                        sending("U+FFFE", "EFBFBE"),
                        sending("U+FFFF", "EFBFBF")),
                Stream.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32").map(EncodingAttacks::speaking));
    }

    private static Attack sending(String what, String hex) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        words.writeBytes("<a>".getBytes(StandardCharsets.US_ASCII));
        words.writeBytes(HexFormat.of().parseHex(hex));
        words.writeBytes("</a>".getBytes(StandardCharsets.US_ASCII));
        return OnStream.attack("X4", "sends " + what, PROTOCOL_VIOLATION, OnStream.saying(words.toByteArray()));
    }

    private static Attack speaking(String charset) {
        return OnStream.attack("X4", "speaks " + charset + " unasked", NOT_XMPP, peer -> {
            peer.hear(OnStream.HEADER_END);
            peer.say(OnStream.OPEN.getBytes(Charset.forName(charset)));
            peer.hearOut();
        });
    }
}
