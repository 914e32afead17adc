package org.xmppradar.probe.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a ServerHello says (RFC 8446 4.1.3, RFC 5246 7.4.1.3).
 *
 * @param version the two bytes of the version that the server chose
 * @param group the two bytes of the key exchange group of TLS 1.3; 0 when it stands elsewhere
 * @param preShared whether TLS 1.3 resumes a session (RFC 8446 4.2.11)
 * @param retry whether it is a HelloRetryRequest, so that another follows
 */
record ServerHello(int version, int group, boolean preShared, boolean retry) {

    private static final int SUPPORTED_VERSIONS = 43;
    private static final int KEY_SHARE = 51;
    private static final int PRE_SHARED_KEY = 41;

    /** SHA-256 of "HelloRetryRequest" (RFC 8446 4.1.3). */
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    /** Reads the message's body; runs beyond its end with an {@link IndexOutOfBoundsException} when it is none. */
    static ServerHello read(ByteBuf body) {
        int version = body.readUnsignedShort();
        boolean retry = Arrays.equals(RETRY, ByteBufUtil.getBytes(body.readSlice(32)));
        body.skipBytes(body.readUnsignedByte());
        body.skipBytes(3);
        int group = 0;
        boolean preShared = false;
        ByteBuf extensions = body.isReadable() ? body.readSlice(body.readUnsignedShort()) : body;
        while (extensions.isReadable()) {
            int type = extensions.readUnsignedShort();
            ByteBuf data = extensions.readSlice(extensions.readUnsignedShort());
            switch (type) {
                case SUPPORTED_VERSIONS -> version = data.readUnsignedShort();
                case KEY_SHARE -> group = data.readUnsignedShort();
                case PRE_SHARED_KEY -> preShared = true;
                default -> {}
            }
        }
        return new ServerHello(version, group, preShared, retry);
    }
}
