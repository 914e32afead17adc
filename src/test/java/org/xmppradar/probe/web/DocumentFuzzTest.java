package org.xmppradar.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xmppradar.observation.HostMetaDocument;
import org.xmppradar.observation.HostMetaLink;
import org.xmppradar.observation.Outcome;
import org.xmppradar.observation.PoshDocument;

/** X1-X4: no bytes make the readers of documents throw, and what they let through is bounded and clean. */
class DocumentFuzzTest {

    private static final int LINKS = 50;
    private static final int ADDRESS = 1_000;

    @FuzzTest(maxDuration = "3m")
    void xrd_of_strangers(byte[] input) {
        seen(input, XrdReader::read)
                .flatMap(document -> document.links().stream())
                .forEach(DocumentFuzzTest::bounded);
        assertThat(seen(input, XrdReader::read).map(HostMetaDocument::second)).allMatch(second -> second.isEmpty());
    }

    @FuzzTest(maxDuration = "3m")
    void json_of_strangers(byte[] input) {
        seen(input, JrdReader::read)
                .flatMap(document -> document.links().stream())
                .forEach(DocumentFuzzTest::bounded);
        seen(input, JrdReader::read)
                .forEach(document -> assertThat(document.links()).hasSizeLessThanOrEqualTo(LINKS));
        seen(input, PoshReader::read).forEach(DocumentFuzzTest::bounded);
    }

    private static <T> Stream<T> seen(byte[] input, Function<String, T> reader) {
        return Reading.of(input, reader) instanceof Outcome.Seen<T>(T document) ? Stream.of(document) : Stream.empty();
    }

    private static void bounded(HostMetaLink link) {
        assertThat(HostMetaLink.isAlternative(link.relation())).isTrue();
        assertThat(link.href()).hasSizeLessThanOrEqualTo(ADDRESS).doesNotContain("\u202E", "\u200B", "\0");
        assertThat(link.port().orElse(0)).isBetween(0, 65_535);
        assertThat(link.ips()).hasSizeLessThanOrEqualTo(64);
    }

    private static void bounded(PoshDocument document) {
        assertThat(document.fingerprints()).hasSizeLessThanOrEqualTo(LINKS);
        assertThat(document.fingerprints())
                .allSatisfy(digests -> assertThat(digests)
                        .isNotEmpty()
                        .allSatisfy((hash, digest) -> assertThat(digest).matches("[0-9a-f]{32,128}")));
        assertThat(document.expires()).isNotNegative();
        assertThat(document.delegatedTo().isPresent()
                        && !document.fingerprints().isEmpty())
                .isFalse();
    }
}
