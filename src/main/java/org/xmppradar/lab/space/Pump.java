package org.xmppradar.lab.space;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Carries bytes between two connections, each way at its own pace, and each way's end as an end (half-close). */
final class Pump {

    private static final int BUFFER = 16_384;

    private Pump() {}

    /** Returns when both ways have ended. Closes both. */
    static void join(SocketChannel one, SocketChannel other) throws InterruptedException {
        try {
            Thread back = Thread.ofVirtual().start(() -> carry(other, one));
            carry(one, other);
            back.join();
        } finally {
            close(one);
            close(other);
        }
    }

    private static void carry(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            // A broken connection is passed on as one: neither side may wait for the other.
            close(from);
            close(to);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // Closed is what it was to be.
        }
    }
}
