package org.xmppradar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppradar.database.Connection;
import org.xmppradar.database.TestDatabase;

/** The packaged program as it is called: what goes wrong after the start is one sentence and a number too. */
class CommandLineIT {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @TempDir
    private Path folder;

    @Test
    void no_dns_server_answers() throws IOException, InterruptedException {
        Ended ended = radar("crawl", "a.example", "--set", "radar.dns.servers=127.0.0.1:1");
        assertThat(ended.sentences()).singleElement().asString().startsWith("radar: no DNS server answers (");
        assertThat(ended.code()).isEqualTo(ExitCode.NO_DNS.number());
    }

    @Test
    void the_port_is_in_use() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            Ended ended = radar("serve", "--no-crawl", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(ended.sentences())
                    .containsExactly("radar: port " + taken.getLocalPort()
                            + " is in use by another program; choose one with --port.");
            assertThat(ended.code()).isEqualTo(ExitCode.PORT_IN_USE.number());
        }
    }

    @Test
    void a_list_that_is_not_there() throws IOException, InterruptedException {
        Ended ended = radar("serve", "--no-crawl", "--port", "0", "--seeds", "/no/such/list");
        assertThat(ended.sentences()).containsExactly("radar: there is no file '/no/such/list'.");
        assertThat(ended.code()).isEqualTo(ExitCode.SEEDS.number());
    }

    @Test
    void a_suppression_list_that_cannot_be_understood() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("suppressed.txt"), "# fine\nnot a name\n");
        Ended ended = radar("serve", "--no-crawl", "--port", "0");
        assertThat(ended.sentences())
                .containsExactly("radar: the suppression list " + folder.resolve("suppressed.txt")
                        + " cannot be read: line 2: 'not a name' is not a domain name.");
        assertThat(ended.code()).isEqualTo(ExitCode.CONFIGURATION.number());
    }

    @Test
    void a_setting_that_makes_no_sense() throws IOException, InterruptedException {
        Ended ended = radar("serve", "--set", "radar.crawl.concurrency=0");
        assertThat(ended.sentences()).singleElement().asString().contains("concurrency");
        assertThat(ended.code()).isEqualTo(ExitCode.CONFIGURATION.number());
    }

    private record Ended(int code, List<String> lines) {

        /** Whatever is said beside the JVM's own warnings. */
        List<String> sentences() {
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
                    .toList();
        }
    }

    private Ended radar(String... arguments) throws IOException, InterruptedException {
        Connection database = TestDatabase.connection();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("radar.jar")));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--data", folder.toString(),
                "--set", "radar.neo4j.uri=" + database.uri(),
                "--set", "radar.neo4j.user=" + database.user(),
                "--set", "radar.neo4j.password=" + database.password()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.lines().toList());
    }
}
