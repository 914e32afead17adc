package org.xmppradar.hostile;

import static org.xmppradar.hostile.OnStream.attack;
import static org.xmppradar.observation.FailureKind.NOT_XMPP;
import static org.xmppradar.observation.FailureKind.PROTOCOL_VIOLATION;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.xmppradar.fake.FakeServer.Script;
import org.xmppradar.observation.FailureKind;

/** X1: what XMPP forbids of XML (RFC 6120 11.1), each construct byte by byte. Each split is tried in RestrictedXmlTest. */
final class XmlAttacks {

    private static final String LAUGHS = "<!DOCTYPE lolz [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>";

    private XmlAttacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                attack("X1", "laughs a billion times before its stream", PROTOCOL_VIOLATION, first(LAUGHS)),
                after("laughs a billion times within its stream", LAUGHS + "<a>&d;</a>"),
                after(
                        "declares an external entity",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                after("includes an external subset", "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'>"),
                after("declares a parameter entity", "<!DOCTYPE a [<!ENTITY % b 'c'> %b;]>"),
                after("uses an entity that nobody declared", "<a>&d;</a>"),
                after("uses one in an attribute", "<a b='&d;'/>"),
                after("comments", "<a><!-- endless --></a>"),
                after("instructs", "<a><?xml-stylesheet href='http://127.0.0.1/'?></a>"),
                after("declares XML twice", "<?xml version='1.0'?>"),
                after("writes a conditional section", "<![INCLUDE[ <a/> ]]>"),
                after("refers to a character that XML has not", "<a>&#0;</a>"),
                declaring("UTF-16"),
                declaring("UTF-7"),
                declaring("ISO-8859-1"),
                attack("X1", "opens a stream of another namespace", NOT_XMPP, first("<stream xmlns='jabber:client'>")));
    }

    private static Attack declaring(String encoding) {
        return attack(
                "X1",
                "declares " + encoding,
                PROTOCOL_VIOLATION,
                first("<?xml version='1.0' encoding='" + encoding + "'?>" + OnStream.OPEN.substring(21)));
    }

    private static Attack after(String name, String words) {
        return attack("X1", name, FailureKind.PROTOCOL_VIOLATION, first(OnStream.OPEN + words));
    }

    private static Script first(String words) {
        return peer -> {
            peer.hear(OnStream.HEADER_END);
            for (byte letter : words.getBytes(StandardCharsets.UTF_8)) {
                peer.say(new byte[] {letter});
            }
            peer.hearOut();
        };
    }
}
