package org.xmppradar.bench.peer;

import java.io.IOException;
import java.util.List;

/** Accepts everybody and says nothing. */
public final class SilentServer {

    private SilentServer() {}

    /** Takes the port. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Guests guests = new Guests();
        new Light().listen(Integer.parseInt(arguments[0]), () -> List.of(guests));
        guests.answerQuestions();
    }
}
