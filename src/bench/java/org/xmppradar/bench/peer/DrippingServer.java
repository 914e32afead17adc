package org.xmppradar.bench.peer;

import java.io.IOException;
import java.util.List;

/** Sends everybody the header of a good stream, a byte a second. */
public final class DrippingServer {

    private DrippingServer() {}

    /** Takes the port. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Guests guests = new Guests();
        new Light().listen(Integer.parseInt(arguments[0]), () -> List.of(guests, new Dripper()));
        guests.answerQuestions();
    }
}
