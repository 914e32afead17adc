package org.xmppradar.link.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xmppradar.lab.Lab;
import org.xmppradar.lab.LabOptions;
import org.xmppradar.lab.space.LabUnavailable;

/** Our own server among real ones: which proof each takes from us and gives to us, and on which stream the answer comes. */
class RealServersIT {

    private static final long PATIENCE = 300;

    /**
     * How we call | whom | how our stream came to be | how they proved themselves when they called us | what came of it.
     *
     * <p>good and self-signed are on Prosody, oak and fir on ejabberd, elm and ash on jabberd2; the second of each has no
     * certificate that proves anything.
     */
    private static final List<String> EXPECTED = List.of(
            "certificate | good.example | starttls external bidi | - | answered",
            "certificate | oak.example | starttls external | external | answered",
            "certificate | elm.example | starttls dialback | dialback | answered",
            "certificate | self-signed.example | starttls external bidi | - | answered",
            "certificate | fir.example | starttls external | dialback | answered",
            "certificate | ash.example | starttls dialback | dialback | answered",
            "no bidi | good.example | starttls external | external | answered",
            "no bidi | oak.example | starttls external | external | answered",
            "no bidi | elm.example | starttls dialback | dialback | answered",
            "no bidi | self-signed.example | starttls external | dialback | answered",
            "no bidi | fir.example | starttls external | dialback | answered",
            "no bidi | ash.example | starttls dialback | dialback | answered",
            "direct | good.example | direct external bidi | - | answered",
            "direct | oak.example | direct external | external | answered",
            "direct | elm.example | - | - | no-address (elm.example)",
            "self-signed | good.example | starttls dialback bidi | external | answered",
            "self-signed | oak.example | starttls dialback | external | answered",
            "self-signed | elm.example | starttls dialback | dialback | answered",
            "unreachable | good.example | - | - | timed-out (no answer to dialback)",
            "unreachable | oak.example | - | - | not-authenticated (sasl external: not-authorized: self signed"
                    + " certificate; then not-authenticated dialback: error remote-server-not-found: connection failed:"
                    + " connection refused)",
            "unreachable | elm.example | - | - | timed-out (no answer to dialback)");

    @Test
    void eachServerIsReachedInEveryWayThatItKnows() throws IOException, LabUnavailable, InterruptedException {
        try (Lab lab = Lab.start(LabOptions.quiet())) {
            Process asking = lab.exec(command(lab), Map.of(), "own-server.out");
            assertThat(asking.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            List<String> table = Files.readAllLines(lab.folder().resolve("log/own-server.out")).stream()
                    .filter(line -> line.contains(" | "))
                    .toList();
            table.forEach(System.out::println);
            assertThat(table).containsExactlyElementsOf(EXPECTED);
        }
    }

    private static List<String> command(Lab lab) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                ServerInTheLab.class.getName(),
                lab.folder().toString());
    }
}
