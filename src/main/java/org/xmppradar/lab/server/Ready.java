package org.xmppradar.lab.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.xmppradar.lab.space.Passage;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Service;

/** Questions whose right answer means that a program serves. */
final class Ready {

    private static final int MOST_BYTES = 16_384;
    private static final long SECONDS_TO_ANSWER = 3;

    private Ready() {}

    /** A stream to {@code domain} leads to features with STARTTLS. */
    static Predicate<Passage> stream(String address, Service service, int port, DomainName domain) {
        byte[] question = ("<?xml version='1.0'?><stream:stream xmlns='" + service.namespace()
                        + "' xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' to='"
                        + domain.unicode() + "' version='1.0'>")
                .getBytes(StandardCharsets.UTF_8);
        return passage -> answers(
                passage,
                address,
                port,
                question,
                answer -> answer.toString(StandardCharsets.UTF_8).contains("<starttls"));
    }

    /** jabberd2's router opens a stream to its components. */
    static Predicate<Passage> router(String address, int port) {
        byte[] question = ("<stream:stream xmlns='jabber:component:accept'"
                        + " xmlns:stream='http://etherx.jabber.org/streams' to='nobody.example'>")
                .getBytes(StandardCharsets.UTF_8);
        return passage -> answers(passage, address, port, question, answer -> answer.size() > 0);
    }

    /** A server of https answers plain HTTP with what is wrong with that. */
    static Predicate<Passage> web(String address, int port) {
        byte[] question = "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        return passage -> answers(
                passage,
                address,
                port,
                question,
                answer -> answer.toString(StandardCharsets.US_ASCII).startsWith("HTTP/1.1 400"));
    }

    /** The resolver vouches for the zone: the AD bit is set (RFC 4035 3.2.3). Over TCP, as the passage carries no UDP. */
    static Predicate<Passage> signedAnswer(String address) {
        byte[] question = {
            0, 25, 0, 1, 0x01, 0x20, 0, 1, 0, 0, 0, 0, 0, 0, 7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 0, 0, 6, 0, 1
        };
        return passage -> answers(
                passage, address, 53, question, answer -> answer.size() > 5 && (answer.toByteArray()[5] & 0x20) != 0);
    }

    private static boolean answers(
            Passage passage, String address, int port, byte[] question, Predicate<ByteArrayOutputStream> enough) {
        try (SocketChannel channel = passage.connect(address, port)) {
            FutureTask<Boolean> answer = new FutureTask<>(() -> converse(channel, question, enough));
            Thread.startVirtualThread(answer);
            return answer.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean converse(SocketChannel channel, byte[] question, Predicate<ByteArrayOutputStream> enough) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(2048);
        try {
            channel.write(ByteBuffer.wrap(question));
            while (answer.size() < MOST_BYTES && channel.read(buffer) >= 0) {
                answer.write(buffer.array(), 0, buffer.position());
                buffer.clear();
                if (enough.test(answer)) {
                    return true;
                }
            }
        } catch (IOException cut) {
            return false;
        }
        return false;
    }
}
