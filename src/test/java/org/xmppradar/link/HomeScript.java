package org.xmppradar.link;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.fake.Peer;

/** What a home server says to questions that go through it; a hostile one says other things. */
public final class HomeScript {

    private static final Pattern QUESTION =
            Pattern.compile("<iq(?: from='[^']*')? id='([0-9a-f]{32})' to='([^']*)' type='get'>");

    private HomeScript() {}

    /** A question that came to the server. */
    public record Question(String id, String to) {

        public String answer() {
            return answer(id, to, "<query xmlns='jabber:iq:version'><name>fake</name></query>");
        }

        public static String answer(String id, String from, String payload) {
            return "<iq type='result' id='" + id + "' from='" + from + "' to='radar.example'>" + payload + "</iq>";
        }
    }

    /** What to do with a question. */
    @FunctionalInterface
    public interface Answering {
        void answer(Peer peer, Question question) throws IOException;
    }

    /** Answers all questions until the peer leaves. */
    public static void answerAll(Peer peer, Answering answering) throws IOException {
        int understood = 0;
        while (true) {
            Matcher question = QUESTION.matcher(peer.heard());
            while (question.find(understood)) {
                understood = question.end();
                answering.answer(peer, new Question(question.group(1), question.group(2)));
            }
            peer.listen();
        }
    }
}
