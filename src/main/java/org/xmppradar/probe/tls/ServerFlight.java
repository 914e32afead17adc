package org.xmppradar.probe.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import org.xmppradar.observation.TlsVersion;

/**
 * Reads along with the beginning of a server's side of a handshake, as far as it is in clear: up to the ServerHello of TLS 1.3,
 * or to the end of an older server's first flight. Bounded, and never throws.
 */
public final class ServerFlight {

    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int NAMED_CURVE = 3;
    private static final int FATAL = 2;
    private static final int RECORD_HEADER = 5;
    private static final int MESSAGE_HEADER = 4;

    /** RFC 5246 6.2.3 allows records this long. */
    private static final int LONGEST_RECORD = 16_384 + 2_048;

    /** A chain may have some certificates; nobody needs more (threats.md X7). */
    private static final int MOST = 128 * 1024;

    /** Empty at first, as most of thousands of peers at once may never come to TLS. */
    private final ByteBuf records = Unpooled.buffer(0, MOST);

    private final ByteBuf messages = Unpooled.buffer(0, MOST);
    private Optional<ServerHello> hello = Optional.empty();
    private Optional<Integer> alert = Optional.empty();
    private int group;
    private boolean certificate;
    private boolean resumed;
    private boolean done;

    /** Takes in the bytes that follow those of the last call. */
    public void read(ByteBuf bytes) {
        if (done) {
            return;
        }
        try {
            records.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
            while (!done && record()) {
                records.discardReadBytes();
            }
        } catch (IndexOutOfBoundsException malformed) {
            done = true;
        }
    }

    /** Whether there is nothing more to learn. */
    public boolean isDone() {
        return done;
    }

    /** The version that the server chose; empty when it chose none, or one that is not known. */
    public Optional<TlsVersion> version() {
        return hello.flatMap(said -> TlsVersion.ofCode(said.version()));
    }

    /** The fatal alert that the server sent instead. */
    public Optional<Integer> alert() {
        return alert;
    }

    /** The name of the key exchange group; empty when none was used, or it was not seen. */
    public String group() {
        return group == 0 ? "" : NamedGroup.name(group);
    }

    /** Whether the server went on with a session of before, instead of showing its certificate. */
    public boolean isResumed() {
        return resumed;
    }

    private boolean record() {
        int start = records.readerIndex();
        if (records.readableBytes() < RECORD_HEADER) {
            return false;
        }
        int type = records.getUnsignedByte(start);
        int length = records.getUnsignedShort(start + 3);
        if (length > LONGEST_RECORD || records.getUnsignedByte(start + 1) != 3) {
            done = true;
            return false;
        }
        if (records.readableBytes() < RECORD_HEADER + length) {
            return false;
        }
        ByteBuf content = records.skipBytes(RECORD_HEADER).readSlice(length);
        switch (type) {
            case HANDSHAKE -> handshake(content);
            case ALERT -> alert(content);
            case CHANGE_CIPHER_SPEC -> encrypted();
            default -> done = true;
        }
        return true;
    }

    private void handshake(ByteBuf content) {
        messages.writeBytes(content);
        while (!done
                && messages.readableBytes() >= MESSAGE_HEADER
                && messages.readableBytes()
                        >= MESSAGE_HEADER + messages.getUnsignedMedium(messages.readerIndex() + 1)) {
            int type = messages.readUnsignedByte();
            message(type, messages.readSlice(messages.readUnsignedMedium()));
        }
        messages.discardReadBytes();
    }

    private void message(int type, ByteBuf body) {
        switch (type) {
            case SERVER_HELLO -> hello(ServerHello.read(body));
            case CERTIFICATE -> certificate = true;
            case SERVER_KEY_EXCHANGE -> keyExchange(body);
            case SERVER_HELLO_DONE -> done = true;
            default -> {}
        }
    }

    private void hello(ServerHello said) {
        hello = Optional.of(said);
        group = said.group();
        if (said.version() == TlsVersion.TLS_1_3.code() && !said.retry()) {
            resumed = said.preShared();
            done = true;
        }
    }

    /** RFC 8422 5.4; with plain Diffie-Hellman the group is a number and has no name. */
    private void keyExchange(ByteBuf body) {
        int named = body.readableBytes() > 3 && body.getUnsignedByte(0) == NAMED_CURVE ? body.getUnsignedShort(1) : 0;
        group = NamedGroup.isKnown(named) ? named : 0;
    }

    private void alert(ByteBuf content) {
        if (content.readableBytes() == 2 && content.readUnsignedByte() == FATAL) {
            alert = Optional.of((int) content.readUnsignedByte());
            done = true;
        }
    }

    /** TLS 1.3 sends this for old middleboxes only (RFC 8446 D.4); before that, everything after it is secret. */
    private void encrypted() {
        boolean old = hello.isPresent() && hello.get().version() < TlsVersion.TLS_1_3.code();
        if (old) {
            resumed = !certificate;
            done = true;
        }
    }
}
