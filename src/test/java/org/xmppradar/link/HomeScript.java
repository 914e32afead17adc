package org.xmppradar.link;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppradar.fake.Peer;

/** What a home server says to questions that go through it; a hostile one says other things. */
public final class HomeScript {

    private static final Pattern QUESTION =
            Pattern.compile("<iq(?: from='[^']*')? id='([0-9a-f]{32})' to='([^']*)' type='get'>");

    private static final String GOODBYE = "</stream:stream>";
    private static final String FORGED = "<forged xmlns='x'/>";

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

    /** Answers in the name of others, with another id, and in nobody's name, and only then as asked. */
    public static Answering forgingFirst(String... others) {
        return (peer, question) -> {
            for (String other : others) {
                peer.say(Question.answer(question.id(), other, FORGED));
            }
            peer.say(Question.answer("0123", question.to(), FORGED));
            peer.say("<iq type='result' id='" + question.id() + "'>" + FORGED + "</iq>");
            peer.say(question.answer());
        };
    }

    /** Answers all questions until the peer says goodbye or leaves. */
    public static void answerAll(Peer peer, Answering answering) throws IOException {
        int understood = 0;
        while (!peer.heard().endsWith(GOODBYE)) {
            Matcher question = QUESTION.matcher(peer.heard());
            while (question.find(understood)) {
                understood = question.end();
                answering.answer(peer, new Question(question.group(1), question.group(2)));
            }
            peer.listen();
        }
        peer.say(GOODBYE);
    }
}
