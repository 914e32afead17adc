package org.xmppradar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.model.DomainName;
import org.xmppradar.model.Fingerprint;

class SuppressionListTest {

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void aMissingFileIsAnEmptyList() {
        assertThat(may(list(), "a.example")).isTrue();
        assertThat(list().mayAll(Use.READ)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.example", "sha256:0000000000000000000000000000000000000000000000000000000000000000"})
    void whereOneAskedToBeLeftOutNotAllMayBeUsed(String line) throws IOException {
        write(line);

        assertThat(list().mayAll(Use.READ)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "gone.example, false",
        "chat.gone.example, false",
        "notgone.example, true",
        "xn--bcher-kva.example, false",
        "hidden.example, false",
        "deep.below.hidden.example, false",
        "example.org, true"
    })
    void aLineCoversTheDomainAndAllBelow(String name, boolean allowed) throws IOException {
        String digest = Fingerprint.of("hidden.example".getBytes(StandardCharsets.US_ASCII))
                .hex();
        write("# asked by mail", "", "gone.example  # since May", "Bücher.example", "sha256:" + digest);

        assertThat(may(list(), name)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "alice@gone.example, line 2: 'alice@gone.example' is an address",
        "sha256:xyz, line 2: 'sha256:xyz' is not sha256: and 64 lower-case hexadecimal digits"
    })
    void atStartAMalformedLineIsAnErrorWithItsNumber(String line, String sentence) throws IOException {
        write("gone.example", line);

        assertThatThrownBy(this::list).hasMessageContaining("suppressed.txt cannot be read: " + sentence);
    }

    @Test
    void aChangedFileIsReadAgainAfterASecond() throws IOException {
        write("gone.example");
        SuppressionList list = list();
        long version = list.version();

        write("gone.example", "other.example");
        assertThat(may(list, "other.example")).as("not looked yet").isTrue();
        later();

        assertThat(may(list, "other.example")).isFalse();
        assertThat(list.version()).isEqualTo(version + 1);
    }

    @Test
    void theVersionStaysWhenOnlyTheFileChanged() throws IOException {
        write("gone.example");
        SuppressionList list = list();
        long version = list.version();

        write("# nothing new", "gone.example");
        later();

        assertThat(list.version()).isEqualTo(version);
    }

    @Test
    void anUnreadableListNeverWidensTheLastGoodOne() throws IOException {
        write("gone.example");
        SuppressionList list = list();

        write("gone.example", "not a name");
        later();
        assertThat(may(list, "gone.example")).isFalse();

        Files.delete(file());
        later();
        assertThat(may(list, "gone.example")).isFalse();

        write("other.example");
        later();
        assertThat(may(list, "gone.example")).isTrue();
        assertThat(may(list, "other.example")).isFalse();
    }

    private SuppressionList list() {
        return new SuppressionList(file(), clock);
    }

    private static boolean may(Policy policy, String name) {
        return policy.may(DomainName.parse(name), Use.CONNECT);
    }

    private Path file() {
        return folder.resolve("suppressed.txt");
    }

    private void write(String... lines) throws IOException {
        Files.write(file(), List.of(lines), StandardCharsets.UTF_8);
    }

    private void later() {
        now.updateAndGet(time -> time.plusSeconds(2));
    }
}
