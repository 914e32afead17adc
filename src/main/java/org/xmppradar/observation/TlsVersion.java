package org.xmppradar.observation;

import java.util.Optional;
import java.util.stream.Stream;

/** The versions of TLS; those before 1.2 are deprecated (RFC 8996). */
public enum TlsVersion {
    TLS_1_0("TLSv1.0", 0x0301),
    TLS_1_1("TLSv1.1", 0x0302),
    TLS_1_2("TLSv1.2", 0x0303),
    TLS_1_3("TLSv1.3", 0x0304);

    private final String key;
    private final int code;

    TlsVersion(String key, int code) {
        this.key = key;
        this.code = code;
    }

    /** The form stored and shown, such as {@code TLSv1.3}. */
    public String key() {
        return key;
    }

    /** The two bytes on the wire. */
    public int code() {
        return code;
    }

    /** The version with these bytes. */
    public static Optional<TlsVersion> ofCode(int code) {
        return Stream.of(values()).filter(version -> version.code == code).findFirst();
    }
}
