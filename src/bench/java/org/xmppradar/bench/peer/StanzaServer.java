package org.xmppradar.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;

/** Other servers as our own one meets them: they take its certificate, agree to answer on its streams, and answer every IQ. */
public final class StanzaServer {

    private StanzaServer() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Certificates certificates = Certificates.issue(1, Files.createTempFile("bench-root", ".pem"));
        Guests guests = new Guests();
        Light light = new Light();
        light.listen(XmppServer.S2S, () -> List.of(new StanzaConversation(certificates), guests));
        guests.answerQuestions();
    }
}
