package org.xmppradar.lab.space;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The outer half of the way through the wall: connections to any address and port inside, by way of {@link Gate}. */
public final class Passage {

    private static final List<Class<?>> INNER_HALF = List.of(Gate.class, Pump.class);
    private static final String GATE = "run/gate";
    private static final int LONGEST_SOCKET_PATH = 104;

    private final Path socket;
    private final Process inner;

    private Passage(Path socket, Process inner) {
        this.socket = socket;
        this.inner = inner;
    }

    /** Starts the inner half. */
    public static Passage launch(Namespace namespace, Path folder) throws IOException, LabUnavailable {
        Path classes = folder.resolve("run/classes");
        for (Class<?> each : INNER_HALF) {
            copy(each, classes);
        }
        Path socket = folder.resolve(GATE);
        if (socket.toString().length() > LONGEST_SOCKET_PATH) {
            throw new LabUnavailable(
                    LabUnavailable.Reason.DID_NOT_START, "The lab needs a folder with a shorter path than " + folder);
        }
        Path log = Files.createDirectories(folder.resolve("log")).resolve("gate.out");
        return new Passage(socket, namespace.start(command(classes, socket), Map.of(), log));
    }

    /** Whether a lab in this folder has one that is open; the file alone may be a dead one's. */
    public static boolean isOpen(Path folder) {
        try (SocketChannel gate = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(GATE)))) {
            return gate.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Returns when the inner half listens. */
    public void awaitOpen() throws LabUnavailable, InterruptedException {
        while (!Files.exists(socket)) {
            if (inner.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new LabUnavailable(
                        LabUnavailable.Reason.DID_NOT_START, "The way into the lab's namespace did not open");
            }
        }
    }

    private static List<String> command(Path classes, Path socket) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                classes.toString(),
                Gate.class.getName(),
                socket.toString());
    }

    private static void copy(Class<?> type, Path classes) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = classes.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream file = type.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IOException(name + " is not on the class path");
            }
            Files.copy(file, target);
        }
    }

    /** A connection to a port inside. When nothing listens there, it ends at once. */
    public SocketChannel connect(String address, int port) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((address + " " + port + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }
}
