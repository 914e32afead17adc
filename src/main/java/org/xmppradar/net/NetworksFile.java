package org.xmppradar.net;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.xmppradar.model.Text;

/**
 * Reads a table of prefixes as CAIDA publishes what Route Views sees: {@code 192.0.2.0<TAB>24<TAB>64496}. A prefix announced by
 * several systems has them with {@code _} between, a set of them has {@code ,}; the first, seen most often, counts.
 */
final class NetworksFile {

    private static final Pattern LINE = Pattern.compile(
            "([0-9.]{7,15}|[0-9a-fA-F:.]+:[0-9a-fA-F:.]*)\t" + "([0-9]{1,3})\t" + "([0-9]{1,10})(?:[_,][0-9]{1,10})*");
    private static final Pattern DOTTED = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+|.*:.*");
    private static final long LARGEST_ASN = 0xFFFF_FFFFL;

    private final PrefixTable.Builder v4 = new PrefixTable.Builder(Integer.SIZE);
    private final PrefixTable.Builder v6 = new PrefixTable.Builder(Long.SIZE * 2);

    private NetworksFile() {}

    static Networks read(Path file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(plain(file), StandardCharsets.UTF_8))) {
            return new NetworksFile().read(file, lines);
        } catch (NoSuchFileException missing) {
            throw new UnreadableNetworks(file, "there is no such file", missing);
        } catch (EOFException cut) {
            throw new UnreadableNetworks(file, "it ends too early", cut);
        } catch (IOException unreadable) {
            throw new UnreadableNetworks(file, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private Networks read(Path file, BufferedReader lines) throws IOException {
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean said = !line.isBlank() && !line.startsWith("#");
            if (said && !take(line)) {
                throw new UnreadableNetworks(
                        file,
                        "line " + number + ", '" + Text.clean(line, 80)
                                + "', is no prefix, length and AS number with tabs between");
            }
            number++;
        }
        return new Networks(v4.build(), v6.build());
    }

    private boolean take(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !DOTTED.matcher(parts.group(1)).matches()) {
            return false;
        }
        long asn = Long.parseLong(parts.group(3));
        return asn > 0 && asn <= LARGEST_ASN && take(parts.group(1), Integer.parseInt(parts.group(2)), asn);
    }

    private boolean take(String address, int length, long asn) {
        try {
            byte[] first = InetAddress.ofLiteral(address).getAddress();
            // The JDK reads a v4-mapped address as IPv4, and nobody announces those.
            boolean mapped = first.length == Integer.BYTES && address.contains(":");
            return !mapped && (first.length == Integer.BYTES ? v4 : v6).add(first, length, asn);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static InputStream plain(Path file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean zipped = bytes.read() == 0x1F && bytes.read() == 0x8B; // RFC 1952 2.3.1
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes) : bytes;
    }
}
