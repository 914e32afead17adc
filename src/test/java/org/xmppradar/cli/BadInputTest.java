package org.xmppradar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is wrong is said in one sentence with a number of its own, before anything is started. */
class BadInputTest {

    @TempDir
    private Path folder;

    @Test
    void a_name_that_is_no_domain() {
        assertThat(radar("crawl", "not a domain"))
                .isEqualTo(new Answer(ExitCode.NAME, "radar: 'not a domain' is not a domain name.\n"));
    }

    @Test
    void an_address_instead_of_a_domain() {
        assertThat(radar("crawl", "alice@a.example"))
                .isEqualTo(
                        new Answer(
                                ExitCode.NAME,
                                "radar: 'alice@a.example' is an address, not a domain name: leave out what is before the @.\n"));
    }

    @Test
    void an_unknown_option() {
        assertThat(radar("serve", "--prot=80")).isEqualTo(new Answer(ExitCode.USAGE, """
                        radar: Unknown option: '--prot=80'
                        See 'radar serve --help'.
                        """));
    }

    @Test
    void an_unknown_command() {
        Answer answer = radar("fly");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.error()).startsWith("radar: Unmatched argument at index 0: 'fly'");
    }

    @Test
    void a_port_that_is_no_number() {
        Answer answer = radar("serve", "--port", "web");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.error()).contains("'web' is not an int");
    }

    @Test
    void an_unknown_setting() {
        assertThat(radar("crawl", "a.example", "--set", "radar.neo4j.urii=bolt://x"))
                .isEqualTo(new Answer(
                        ExitCode.CONFIGURATION,
                        "radar: there is no setting 'radar.neo4j.urii'; 'radar doctor' lists those that there are.\n"));
    }

    @Test
    void an_unknown_setting_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("radar.properties"), "radar.crawl.hurry=yes\n");
        assertThat(radar("serve", "--config", file.toString()))
                .isEqualTo(
                        new Answer(
                                ExitCode.CONFIGURATION,
                                "radar: there is no setting 'radar.crawl.hurry'; 'radar doctor' lists those that there are.\n"));
    }

    @Test
    void a_file_of_settings_that_is_not_there() {
        assertThat(radar("serve", "--config", "/no/such/file"))
                .isEqualTo(new Answer(
                        ExitCode.CONFIGURATION,
                        "radar: the settings in /no/such/file cannot be read: there is no such file.\n"));
    }

    private static Answer radar(String... arguments) {
        StringWriter error = new StringWriter();
        CommandLine line = Radar.commandLine().setErr(new PrintWriter(error, true));
        int number = line.execute(arguments);
        ExitCode code = Arrays.stream(ExitCode.values())
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow();
        return new Answer(code, error.toString());
    }

    private record Answer(ExitCode code, String error) {}
}
