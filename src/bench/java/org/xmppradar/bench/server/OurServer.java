package org.xmppradar.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.xmppradar.bench.OtherProcess;
import org.xmppradar.bench.peer.Names;
import org.xmppradar.bench.peer.XmppServer;
import org.xmppradar.bench.waiting.HeapWatch;
import org.xmppradar.link.Link;
import org.xmppradar.link.Reply;
import org.xmppradar.link.server.LoneServer;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.HostName;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;
import org.xmppradar.net.ServerDoor;
import org.xmppradar.xml.Element;
import reactor.core.publisher.Flux;

/** Our side, in a JVM with a heap of its own: opens a stream to each domain by a first question, and asks each twice more. */
public final class OurServer {

    private static final Element PING = Element.of("urn:xmpp:ping", "ping");
    private static final int OPENING_AT_ONCE = 64;
    private static final int ASKING_AT_ONCE = 256;

    private OurServer() {}

    /** Takes how many domains. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int domains = Integer.parseInt(arguments[0]);
        System.out.println(OtherProcess.READY);
        try (HeapWatch heap = new HeapWatch();
                LoneServer server = new LoneServer(Files.createTempDirectory("bench"), OurServer::door, domains)) {
            long begun = System.nanoTime();
            long opened = answered(server.link(), domains, 1, OPENING_AT_ONCE);
            System.err.printf("%d streams opened, %.0f a second%n", opened, opened / secondsSince(begun));
            long again = System.nanoTime();
            long answers = answered(server.link(), domains, 2, ASKING_AT_ONCE);
            double perSecond = answers / secondsSince(again);
            System.gc();
            System.out.println(
                    server.openStreams() + " " + answers + " " + perSecond + " " + heap.most() + " " + live());
            // The others are asked how many are connected; then this process is ended.
            new CountDownLatch(1).await();
        }
    }

    private static long answered(Link link, int domains, int times, int atOnce) {
        return Flux.range(0, domains * times)
                .flatMap(i -> link.ask(DomainName.parse(Names.name(i % domains)), PING), atOnce)
                .filter(OurServer::isAnswered)
                .count()
                .blockOptional()
                .orElseThrow();
    }

    private static boolean isAnswered(Reply reply) {
        if (reply instanceof Reply.Answered) {
            return true;
        }
        System.err.println("not answered: " + reply);
        return false;
    }

    private static ServerDoor door(DomainName domain) {
        int number = Integer.parseInt(domain.ascii().substring(1, domain.ascii().indexOf('.')));
        Endpoint endpoint = new Endpoint(Service.S2S, Transport.STARTTLS, HostName.of(domain), XmppServer.S2S);
        return new ServerDoor(endpoint, List.of(Names.address(number)));
    }

    /** What is left right after a collection. */
    private static double live() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
