package org.xmppradar.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

/** What is kept on the disk comes back as it was, or not at all. */
class ShelfTest {

    private static final Survey SURVEY = Surveys.of(60, 3).survey();

    @TempDir
    Path folder = Path.of("");

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Shelf shelf() {
        return new Shelf(folder, 1);
    }

    private static byte[] file(Chart chart) throws IOException {
        return ChartFile.of(chart);
    }

    @Test
    void a_chart_comes_back_as_it_was() throws IOException {
        Chart chart = Surveys.chart(7, SURVEY);
        shelf().put(chart);
        Chart back = shelf().newest().orElseThrow();

        assertThat(back.bytes()).isEqualTo(chart.bytes());
        assertThat(back.names()).isEqualTo(chart.names());
        assertThat(back.quarters()).isEqualTo(chart.quarters());
        assertThat(file(back)).isEqualTo(file(chart));
        assertThat(files()).containsExactly("edition-000007.bin.gz", "edition-000007.chart");
        byte[] compressed = shelf().compressed(back);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(chart.bytes());
    }

    @Test
    void the_last_ten_are_kept_and_no_number_is_given_again() throws IOException {
        assertThat(shelf().nextNumber()).isEqualTo(1);
        for (int number = 1; number <= 12; number++) {
            shelf().put(Surveys.chart(number, SURVEY));
        }
        assertThat(files()).hasSize(20);
        assertThat(shelf().read(2)).isEmpty();
        assertThat(shelf().read(3)).isPresent();
        Files.write(folder.resolve("edition-000012.chart"), new byte[3]);
        assertThat(shelf().nextNumber()).isEqualTo(13);
    }

    @Test
    void a_damaged_file_is_passed_over() throws IOException {
        shelf().put(Surveys.chart(1, SURVEY));
        shelf().put(Surveys.chart(2, SURVEY));
        Path newest = folder.resolve("edition-000002.chart");
        byte[] whole = Files.readAllBytes(newest);
        for (int cut : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(newest, Arrays.copyOf(whole, cut));
            assertThat(shelf().newest().orElseThrow().number()).isEqualTo(1);
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        Files.write(newest, flipped);
        assertThat(shelf().read(2)).isEmpty();
        Files.write(newest, whole);
        Files.write(folder.resolve("edition-000002.bin.gz"), new byte[7]);
        Chart chart = shelf().newest().orElseThrow();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(shelf().compressed(chart))).readAllBytes())
                .isEqualTo(chart.bytes());
    }

    @Test
    void what_a_kill_left_behind_is_no_edition_and_is_swept_away() throws IOException {
        shelf().put(Surveys.chart(1, SURVEY));
        Files.write(folder.resolve("edition-000002.chart.unfinished"), new byte[100]);
        Files.write(folder.resolve("edition-000002.bin.gz"), new byte[100]);
        assertThat(shelf().newest().orElseThrow().number()).isEqualTo(1);
        assertThat(shelf().nextNumber()).isEqualTo(3);
        shelf().put(Surveys.chart(3, SURVEY));
        assertThat(files()).doesNotContain("edition-000002.chart.unfinished");
    }

    @Test
    void a_full_disk_leaves_the_last_edition_in_place() throws IOException {
        Atlas atlas = new Atlas(new Shelf(folder, 1), Schedulers.immediate());
        atlas.publish(Surveys.chart(1, SURVEY));
        Shelf full = new Shelf(folder, Long.MAX_VALUE >> 21);
        assertThatThrownBy(() -> full.put(Surveys.chart(2, SURVEY)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is full");
        assertThat(files()).hasSize(2);
        assertThat(atlas.newest().blockOptional().orElseThrow().chart().number())
                .isEqualTo(1);
    }

    @Test
    void withdrawn_editions_are_gone() throws IOException {
        Atlas atlas = new Atlas(shelf(), Schedulers.immediate());
        atlas.publish(Surveys.chart(1, SURVEY));
        Chart second = atlas.publish(Surveys.chart(2, SURVEY));
        assertThat(atlas.edition(1).blockOptional()).isPresent();
        atlas.withdrawOlder(second);
        assertThat(atlas.edition(1).blockOptional()).isEmpty();
        assertThat(atlas.edition(2).blockOptional()).isPresent();
    }
}
