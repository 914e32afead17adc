package org.xmppradar.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppradar.lab.catalogue.LabDomain;
import org.xmppradar.model.Endpoint;
import org.xmppradar.model.Service;
import org.xmppradar.model.Transport;

/** Tools that know nothing of the radar, run inside the lab: dig, openssl, and a bare stream. */
final class InsideTools {

    static final String SILENCE = "[silence]";

    private static final int MOST_SECONDS = 10;

    private final Lab lab;

    InsideTools(Lab lab) {
        this.lab = lab;
    }

    String shell(String script) throws IOException, InterruptedException {
        Process process = lab.exec(List.of("sh", "-c", script), Map.of());
        process.getOutputStream().close();
        process.errorReader().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** The answer section's data, sorted, one a line. */
    List<String> dig(String name, String type) throws IOException, InterruptedException {
        return shell("dig +short @127.0.0.2 " + name + " " + type)
                .lines()
                .map(String::strip)
                .sorted()
                .toList();
    }

    /** The names from CNAME to CNAME that an answer goes by. */
    List<String> aliases(String name, String type) throws IOException, InterruptedException {
        Map<String, String> targets = shell("dig +noall +answer @127.0.0.2 " + name + " " + type)
                .lines()
                .map(line -> line.split("\\s+"))
                .filter(words -> words.length == 5 && words[3].equals("CNAME"))
                .collect(Collectors.toMap(words -> words[0], words -> words[4]));
        return Stream.iterate(
                        targets.getOrDefault(name + ".", ""),
                        target -> !target.isEmpty(),
                        target -> targets.getOrDefault(target, ""))
                .map(target -> target.substring(0, target.length() - 1))
                .toList();
    }

    /** The header: {@code NOERROR} and the like, and whether the AD bit is set. */
    Header header(String name, String type, String option) throws IOException, InterruptedException {
        String answer = shell("dig " + option + " +adflag @127.0.0.2 " + name + " " + type);
        String status = answer.replaceAll("(?s).*status: ([A-Z]+).*", "$1");
        return new Header(status, answer.lines().anyMatch(line -> line.matches(";; flags:[^;]* ad[ ;].*")));
    }

    record Header(String status, boolean authenticated) {}

    /** What {@code openssl s_client} says, with the leaf's names and dates; {@code more} are further options. */
    String openssl(LabDomain domain, Endpoint endpoint, String address, String more)
            throws IOException, InterruptedException {
        String way = endpoint.transport() == Transport.DIRECT_TLS
                ? " -alpn " + endpoint.service().alpn()
                : " -starttls " + (endpoint.service() == Service.C2S ? "xmpp" : "xmpp-server") + " -xmpphost "
                        + domain.name().unicode();
        return shell("f=$(mktemp); timeout 20 openssl s_client -connect " + address + ":" + endpoint.port()
                + " -servername " + domain.name() + way + " -CAfile "
                + lab.folder().resolve("ca.crt") + " " + more
                + " </dev/null >$f 2>&1; cat $f;"
                + " openssl x509 -in $f -noout -ext subjectAltName -checkend 0 2>/dev/null; rm $f");
    }

    /** What comes back over direct TLS when a stream is opened there. */
    String streamOverTls(LabDomain domain, Endpoint endpoint, String address) throws IOException, InterruptedException {
        return shell("(printf \"" + header(domain, endpoint).replace("\"", "'") + "\"; sleep 2) | timeout 5"
                + " openssl s_client -quiet -connect " + address + ":" + endpoint.port() + " -servername "
                + domain.name() + " 2>/dev/null");
    }

    /** What comes back on a bare connection until its features or its end, within seconds. */
    String stream(LabDomain domain, Endpoint endpoint, String address) throws IOException {
        StringBuilder answer = new StringBuilder();
        SocketChannel channel = lab.connect(address, endpoint.port());
        CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS).execute(() -> close(channel));
        try (channel) {
            channel.write(ByteBuffer.wrap(header(domain, endpoint).getBytes(StandardCharsets.UTF_8)));
            ByteBuffer buffer = ByteBuffer.allocate(4096);
            while (!answer.toString().contains("</stream:features>") && channel.read(buffer) >= 0) {
                answer.append(StandardCharsets.UTF_8.decode(buffer.flip()));
                buffer.clear();
            }
        } catch (AsynchronousCloseException silence) {
            answer.append(SILENCE);
        }
        return answer.toString();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String header(LabDomain domain, Endpoint endpoint) {
        return "<?xml version='1.0'?><stream:stream xmlns='"
                + endpoint.service().namespace()
                + "' xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' to='"
                + domain.name().unicode() + "' version='1.0'>";
    }
}
