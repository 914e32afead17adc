package org.xmppradar.bench.peer;

import io.netty.handler.ssl.SniHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.xmppradar.bench.OtherProcess;

/** Serves every name by STARTTLS, for clients and servers, and the same certificates by TLS from the first byte. */
public final class XmppServer {

    public static final int C2S = 5222;
    public static final int DIRECT = 5223;
    public static final int S2S = 5269;

    private XmppServer() {}

    /** Takes the number of names, and where to write the root. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Certificates certificates = Certificates.issue(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Light light = new Light();
        light.listen(C2S, () -> List.of(new XmppConversation(certificates, XmppWords.C2S)));
        light.listen(S2S, () -> List.of(new XmppConversation(certificates, XmppWords.S2S)));
        light.listen(DIRECT, () -> List.of(new SniHandler(certificates::of), new QuietEnd()));
        System.out.println(OtherProcess.READY);
        Thread.currentThread().join();
    }
}
