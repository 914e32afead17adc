package org.xmppradar.link.account;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Makes an account at a server of the lab that lets everybody do so (XEP-0077). */
final class Registration {

    private Registration() {}

    /** Arguments: the domain, its server's address, the account's name, its password. */
    public static void main(String[] arguments) throws IOException {
        try (Socket server = new Socket(arguments[1], 5222)) {
            say(
                    server,
                    "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='"
                            + arguments[0] + "'>");
            hear(server.getInputStream(), "</stream:features>");
            say(
                    server,
                    "<iq type='set' id='1' to='" + arguments[0] + "'><query xmlns='jabber:iq:register'><username>"
                            + arguments[2] + "</username><password>" + arguments[3] + "</password></query></iq>");
            hear(server.getInputStream(), "result");
        }
        System.out.println("ready");
    }

    private static void say(Socket server, String text) throws IOException {
        server.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void hear(InputStream answers, String awaited) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf(awaited) < 0) {
            int next = answers.read();
            if (next < 0 || heard.indexOf("type='error'") >= 0) {
                throw new IOException("the server said: " + heard);
            }
            heard.append((char) next);
        }
    }
}
