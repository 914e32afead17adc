package org.xmppradar.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Writes certificates and keys as an ACME client would. */
public final class PemFiles {

    private PemFiles() {}

    public static Path chain(Path file, Issued issued) {
        StringBuilder all = new StringBuilder();
        issued.der().forEach(der -> all.append(pem("CERTIFICATE", der)));
        return write(file, all.toString());
    }

    public static Path key(Path file, Issued issued) {
        return write(file, pem("PRIVATE KEY", issued.keys().getPrivate().getEncoded()));
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
