package org.xmppradar.bench.time;

import java.io.IOException;
import java.nio.file.Path;
import org.xmppradar.bench.BenchFailure;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.federation.Size;

/** Our side in its own process, as long as it is talked with. */
record Conversation(OtherProcess process) implements AutoCloseable {

    static Conversation with(Size size, Path data) throws IOException {
        return with(size, data, OurSide.SMALL);
    }

    static Conversation with(Size size, Path data, String heap) throws IOException {
        return new Conversation(OurSide.start(size, data, heap));
    }

    Answer ask(String words) throws IOException {
        Answer answer = Answer.parse(process.ask(words));
        System.err.println(words + ": " + answer.line());
        return answer;
    }

    /** Lets the database close its store. */
    @Override
    public void close() throws IOException {
        try (process) {
            process.tell("end");
            if (!process.line().equals("ended")) {
                throw new BenchFailure("our side did not end by itself");
            }
        }
    }
}
