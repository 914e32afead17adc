package org.xmppradar.fake;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A name server in this JVM, on UDP and TCP; what it answers is a function of the query. */
public final class FakeDns implements Closeable {

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final Function<Message, List<byte[]>> answers;
    private final List<Message> queries = new CopyOnWriteArrayList<>();
    private final LongAdder sent = new LongAdder();

    private FakeDns(Function<Message, List<byte[]>> answers) throws IOException {
        this.answers = answers;
        this.tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.udp = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), tcp.getLocalPort()));
        Thread.ofVirtual().start(this::serveUdp);
        Thread.ofVirtual().start(this::serveTcp);
    }

    /** Serves a zone. */
    public static FakeDns of(FakeZone zone) {
        return answering(query -> List.of(zone.answer(query).toWire()));
    }

    /** Serves raw messages; none means silence. */
    public static FakeDns answering(Function<Message, List<byte[]>> answers) {
        try {
            return new FakeDns(answers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the setting {@code radar.dns.servers} wants it. */
    public String address() {
        return "127.0.0.1:" + tcp.getLocalPort();
    }

    /** How many bytes of answers were given, those that were then cut included. */
    public long sent() {
        return sent.sum();
    }

    /** All that was asked, in order. */
    public List<Message> queries() {
        return queries;
    }

    /** The names and types asked for, in order, such as {@code a.example. A}. */
    public List<String> questions() {
        return queries.stream()
                .map(Message::getQuestion)
                .map(asked -> asked.getName() + " " + org.xbill.DNS.Type.string(asked.getType()))
                .toList();
    }

    private List<byte[]> answer(byte[] query) throws IOException {
        Message message = new Message(query);
        queries.add(message);
        List<byte[]> replies = answers.apply(message);
        replies.forEach(reply -> sent.add(reply.length));
        return replies;
    }

    private void serveUdp() {
        byte[] buffer = new byte[4096];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                for (byte[] reply : answer(Arrays.copyOf(packet.getData(), packet.getLength()))) {
                    byte[] sent = reply.length <= 1232 ? reply : truncated(reply);
                    udp.send(new DatagramPacket(sent, sent.length, packet.getSocketAddress()));
                }
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static byte[] truncated(byte[] reply) throws IOException {
        Message whole = new Message(reply);
        Message cut = new Message(whole.getHeader().getID());
        cut.getHeader().setFlag(Flags.QR);
        cut.getHeader().setFlag(Flags.TC);
        Record question = whole.getQuestion();
        cut.addRecord(question, Section.QUESTION);
        return cut.toWire();
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try {
                Socket socket = tcp.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                byte[] query = in.readNBytes(in.readUnsignedShort());
                for (byte[] reply : answer(query)) {
                    out.writeShort(reply.length);
                    out.write(reply);
                }
            }
        } catch (IOException ended) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
