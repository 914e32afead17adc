package org.xmppradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppradar.model.DomainName;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SeedListTest {

    @TempDir
    private Path folder;

    private final SeedList lists = new SeedList(new Library(Map.of(
            URI.create("https://lists.example/all.txt"), "a.example\n", URI.create("http://lists.example/none"), "")));

    @ParameterizedTest
    @CsvSource({"providers.json, 29, 07f.de", "providers-completion.json, 86, yourdata.forsale"})
    void realProviderListsAreReadWhole(String file, int count, String member) {
        StepVerifier.create(lists.read("src/test/resources/source/" + file))
                .assertNext(seeds -> {
                    assertThat(seeds.names()).hasSize(count).contains(DomainName.parse(member));
                    assertThat(seeds.bad()).isZero();
                    assertThat(seeds.provenance()).isEqualTo("list: " + file);
                })
                .verifyComplete();
    }

    @Test
    void aTextHasOneNameALine() throws IOException {
        StepVerifier.create(lists.read(
                        file("\uFEFF# mine\r\na.example\n\n B.example. # twice\nb.example\nalice@c.example\n")))
                .assertNext(seeds -> {
                    assertThat(seeds.names()).extracting(DomainName::ascii).containsExactly("a.example", "b.example");
                    assertThat(seeds.bad()).isEqualTo(1);
                    assertThat(seeds.examples()).singleElement().asString().startsWith("line 6: 'alice@c.example'");
                })
                .verifyComplete();
    }

    @Test
    void jsonMayBeTextsObjectsOrItems() throws IOException {
        String json =
                "{\"items\": [\"a.example\", {\"jid\": \"b.example\"}, {\"domain\": \"c.example\"}, {\"x\": 1}, 7]}";

        StepVerifier.create(lists.read(file(json)))
                .assertNext(seeds -> {
                    assertThat(seeds.names())
                            .extracting(DomainName::ascii)
                            .containsExactly("a.example", "b.example", "c.example");
                    assertThat(seeds.bad()).isEqualTo(2);
                    assertThat(seeds.examples()).allMatch(place -> place.startsWith("entry "));
                })
                .verifyComplete();
    }

    @Test
    void aListBehindAUrlGoesByItsUrl() {
        StepVerifier.create(lists.read("https://lists.example/all.txt"))
                .assertNext(seeds -> assertThat(seeds.provenance()).isEqualTo("list: https://lists.example/all.txt"))
                .verifyComplete();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | holds no domain name: it is empty",
                "'alice@a.example'         | holds no domain name: line 1: 'alice@a.example' is an address",
                "'[1,'                     | is not valid JSON",
                "'{\"items\": \"a.example\"}' | is JSON, but neither an array nor an object with an array 'items'"
            })
    void whatIsNoListIsSaidSo(String content, String sentence) throws IOException {
        assertRefused(lists.read(file(content)), sentence);
    }

    @Test
    void whatCannotBeReadIsSaidSo() throws IOException {
        assertRefused(lists.read(folder.resolve("missing").toString()), "there is no file");
        assertRefused(lists.read(folder.toString()), "cannot be read");
        assertRefused(lists.read("http://lists.example/none"), "holds no domain name: it is empty");
        assertRefused(lists.read("https://lists.example/a b"), "is not a URL");
        Files.write(folder.resolve("latin"), "b\u00fccher.example".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(lists.read(folder.resolve("latin").toString()), "is not text in UTF-8");
    }

    @Test
    void strangersCannotNameFiles() throws IOException {
        assertRefused(lists.fetch(file("a.example")), "is not a URL that begins with http:// or https://");
    }

    private static void assertRefused(Mono<Seeds> reading, String sentence) {
        StepVerifier.create(reading)
                .verifyErrorSatisfies(refused ->
                        assertThat(refused).isInstanceOf(UnreadableList.class).hasMessageContaining(sentence));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("list"), content).toString();
    }

    /** Has what it was given, and asks no network. */
    private record Library(Map<URI, String> shelf) implements Fetcher {
        @Override
        public Mono<byte[]> fetch(URI address) {
            return Mono.justOrEmpty(shelf.get(address)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
