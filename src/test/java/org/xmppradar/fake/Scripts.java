package org.xmppradar.fake;

import java.util.List;
import javax.net.ssl.SSLContext;
import org.xmppradar.fake.FakeServer.Script;

/** What XMPP servers say, and what bad ones do. */
public final class Scripts {

    public static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";
    public static final String PROCEED = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    public static final String MECHANISMS = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
            + "<mechanism>PLAIN</mechanism><mechanism>SCRAM-SHA-1</mechanism></mechanisms>";

    private static final String FEATURES_END = "</stream:features>";

    private Scripts() {}

    /** A server's stream header. */
    public static String header(String from) {
        return "<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' xml:lang='en'"
                + " xmlns='jabber:client' version='1.0' id='0f3c' from='" + from + "'>";
    }

    public static String features(String inner) {
        return "<stream:features>" + inner + FEATURES_END;
    }

    public static String error(String condition, String text) {
        return "<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>" + text
                + "</text></stream:error></stream:stream>";
    }

    /** A good server: STARTTLS, then mechanisms. */
    public static Script good(String domain, SSLContext tls) {
        return peer -> {
            peer.hear("xml:lang='en'>");
            peer.say(header(domain) + features(STARTTLS));
            peer.hear("<starttls");
            peer.hear(">");
            peer.say(PROCEED);
            peer.secure(tls);
            peer.hear("xml:lang='en'>");
            peer.say(header(domain) + features(MECHANISMS));
            peer.hearOut();
        };
    }

    /**
     * A good server for every name below {@code domain}, that does not mind how its peer writes a header and is as quick as
     * Prosody to send away who asks for another name or speaks TLS at once. (nmap does both, and would wait.)
     */
    public static Script lenient(String domain, SSLContext tls) {
        return peer -> {
            peer.listen();
            peer.say(header(domain));
            if (!peer.heard().startsWith("<")) {
                peer.say(error("not-well-formed", "no XML"));
                return;
            }
            peer.hear("<stream:stream");
            peer.hear(">");
            if (!peer.heard().contains("." + domain + "'")) {
                peer.say(error("host-unknown", "no such host"));
                return;
            }
            peer.say(features(STARTTLS));
            peer.hear("<starttls");
            peer.hear(">");
            peer.say(PROCEED);
            peer.secure(tls);
            peer.hear("<stream:stream");
            peer.hear(">");
            peer.say(header(domain) + features(MECHANISMS));
            peer.hearOut();
        };
    }

    /** A good server whose port begins with TLS. */
    public static Script goodDirect(String domain, SSLContext tls) {
        return peer -> {
            peer.secure(tls);
            peer.hear("xml:lang='en'>");
            peer.say(header(domain) + features(MECHANISMS));
            peer.hearOut();
        };
    }

    /** Waits for the header, says this, and waits again. */
    public static Script saying(String... words) {
        return peer -> {
            peer.hear(">");
            for (String word : List.of(words)) {
                peer.say(word);
            }
            peer.hearOut();
        };
    }

    /** Opens the stream and then repeats this for ever. */
    public static Script opensAndRepeats(String words) {
        return peer -> {
            peer.hear(">");
            peer.say(header("a.example"));
            while (true) {
                peer.say(words);
            }
        };
    }
}
