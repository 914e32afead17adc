package org.xmppradar.probe.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.xmppradar.model.DomainName;
import org.xmppradar.observation.TlsVersion;

/**
 * A ClientHello that offers one version and everything that ever was common in it (RFC 8446 4.1.2, RFC 5246 7.4.1.2). Written by
 * hand, as the JDK rightly does not offer what must not be used any more, and an observer must ask for it all the same.
 */
public final class ClientHello {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int X25519 = 29;

    /** IANA's TLS cipher suites: AES and ChaCha20 of TLS 1.3. */
    private static final int[] SUITES_1_3 = {0x1301, 0x1302, 0x1303};

    /** IANA's TLS cipher suites: ECDHE, DHE and RSA with AES-GCM, ChaCha20, AES-CBC and 3DES; the last is the SCSV of RFC 5746. */
    private static final int[] SUITES = {
        0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f, 0xccaa, 0xc023, 0xc027, 0xc024, 0xc028, 0xc009,
        0xc013, 0xc00a, 0xc014, 0x0067, 0x006b, 0x0033, 0x0039, 0x009c, 0x009d, 0x003c, 0x003d, 0x002f, 0x0035, 0x000a,
        0x00ff
    };

    private static final int[] GROUPS = {X25519, 23, 24, 25, 30, 256, 257};

    /** ECDSA, PSS, EdDSA and PKCS #1, with SHA-2 and, for the oldest, SHA-1. */
    private static final int[] SIGNATURES = {
        0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0807, 0x0808, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201
    };

    private ClientHello() {}

    /**
     * The record on the wire.
     *
     * @param domain the name in SNI
     * @param alpn the protocols to offer; none over STARTTLS
     */
    public static byte[] offering(TlsVersion version, DomainName domain, List<String> alpn) {
        boolean modern = version == TlsVersion.TLS_1_3;
        ByteBuf body = Unpooled.buffer(512);
        body.writeShort(modern ? TlsVersion.TLS_1_2.code() : version.code());
        body.writeBytes(random(32));
        vector8(body, random(32));
        vector16(body, shorts(modern ? SUITES_1_3 : SUITES));
        vector8(body, new byte[] {0});
        vector16(body, extensions(version, domain, alpn));
        ByteBuf record = Unpooled.buffer(body.readableBytes() + 9);
        record.writeByte(HANDSHAKE).writeShort(TlsVersion.TLS_1_0.code()).writeShort(body.readableBytes() + 4);
        record.writeByte(CLIENT_HELLO).writeMedium(body.readableBytes()).writeBytes(body);
        return ByteBufUtil.getBytes(record);
    }

    private static byte[] extensions(TlsVersion version, DomainName domain, List<String> alpn) {
        ByteBuf all = Unpooled.buffer(256);
        extension(all, 0, serverName(domain));
        extension(all, 10, vector16(shorts(GROUPS)));
        extension(all, 11, new byte[] {1, 0});
        if (version.compareTo(TlsVersion.TLS_1_2) >= 0) {
            extension(all, 13, vector16(shorts(SIGNATURES)));
        }
        if (!alpn.isEmpty()) {
            extension(all, 16, protocols(alpn));
        }
        if (version == TlsVersion.TLS_1_3) {
            extension(all, 43, new byte[] {2, 3, 4});
            extension(all, 45, new byte[] {1, 1});
            extension(all, 51, vector16(keyShare()));
        } else {
            extension(all, 23, new byte[0]);
        }
        return ByteBufUtil.getBytes(all);
    }

    /** RFC 6066 3. */
    private static byte[] serverName(DomainName domain) {
        ByteBuf name = Unpooled.buffer().writeByte(0);
        vector16(name, domain.ascii().getBytes(StandardCharsets.US_ASCII));
        return vector16(ByteBufUtil.getBytes(name));
    }

    /** RFC 7301 3.1. */
    private static byte[] protocols(List<String> alpn) {
        ByteBuf names = Unpooled.buffer();
        alpn.forEach(name -> vector8(names, name.getBytes(StandardCharsets.US_ASCII)));
        return vector16(ByteBufUtil.getBytes(names));
    }

    /** Any 32 bytes are a key of X25519 (RFC 7748 5); whose secret it is does not matter, as nothing will be said with it. */
    private static byte[] keyShare() {
        ByteBuf share = Unpooled.buffer().writeShort(X25519);
        vector16(share, random(32));
        return ByteBufUtil.getBytes(share);
    }

    private static void extension(ByteBuf to, int type, byte[] data) {
        to.writeShort(type);
        vector16(to, data);
    }

    private static byte[] shorts(int[] values) {
        ByteBuf bytes = Unpooled.buffer(values.length * 2);
        for (int value : values) {
            bytes.writeShort(value);
        }
        return ByteBufUtil.getBytes(bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static void vector8(ByteBuf to, byte[] data) {
        to.writeByte(data.length).writeBytes(data);
    }

    private static void vector16(ByteBuf to, byte[] data) {
        to.writeShort(data.length).writeBytes(data);
    }

    private static byte[] vector16(byte[] data) {
        ByteBuf vector = Unpooled.buffer(data.length + 2);
        vector16(vector, data);
        return ByteBufUtil.getBytes(vector);
    }
}
