package org.xmppradar.map.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.map.picture.Colouring.Value;
import org.xmppradar.model.InvalidName;
import org.xmppradar.query.MapColumn;

class ColoursTest {

    private final Edition edition = TestScenes.of(6, 4).edition();

    private Colouring of(MapColumn column) {
        return Colours.of(column.key(), edition, List.of(), List.of(column));
    }

    @Test
    void pictures_have_the_colours_of_the_page() throws IOException {
        String page = Files.readString(Path.of("web/src/map/map.css"));
        for (Hue hue : Hue.values()) {
            assertThat(page)
                    .contains(".swatch.hue-" + hue.key() + " { background: light-dark(" + hue.in(Theme.LIGHT) + ", "
                            + hue.in(Theme.DARK) + "); }");
        }
        String style = Files.readString(Path.of("web/src/style.css"));
        assertThat(style)
                .contains("--ground: light-dark(" + Theme.LIGHT.ground() + ", " + Theme.DARK.ground() + ")")
                .contains("--text: light-dark(" + Theme.LIGHT.text() + ", " + Theme.DARK.text() + ")")
                .contains("--accent: light-dark(" + Theme.LIGHT.accent() + ", " + Theme.DARK.accent() + ")")
                .contains("--quiet: light-dark(" + Theme.LIGHT.quiet() + ", " + Theme.DARK.quiet() + ")");
    }

    @Test
    void what_has_a_meaning_has_the_hue_of_that() {
        List<MapColumn.Value> values = Stream.of("", "good", "bad", "silent")
                .map(key -> new MapColumn.Value(key, key, 1))
                .toList();
        Colouring health =
                of(new MapColumn("health", "Health", MapColumn.Type.U8, values, new int[] {0, 1, 2, 3, 1, 1}));
        assertThat(health.values()).extracting(Value::hue).containsExactly(Hue.NONE, Hue.GOOD, Hue.BAD, Hue.GONE);
    }

    @Test
    void the_most_common_of_others_have_a_hue_each_and_the_rest_none() {
        List<MapColumn.Value> values = IntStream.range(0, 20)
                .mapToObj(i -> new MapColumn.Value(i == 0 ? "" : "s" + i, "S" + i, i))
                .toList();
        Colouring software = of(new MapColumn("software", "Software", MapColumn.Type.U8, values, new int[6]));
        assertThat(software.values().get(19).hue()).isEqualTo(Hue.BLUE);
        assertThat(software.values().get(8).hue()).isEqualTo(Hue.SKY);
        assertThat(software.values().get(7).hue()).isEqualTo(Hue.NONE);
        assertThat(software.legend())
                .extracting(Value::title)
                .containsExactly("S19", "S18", "S17", "S16", "S15", "S14");
    }

    @Test
    void certificates_are_told_apart_by_the_days_that_they_have_left() {
        int[] days = {0, 999, 1000, 1031, 1090, 1091};
        Colouring expiry = of(new MapColumn("expires", "", MapColumn.Type.U16, List.of(), days));
        assertThat(IntStream.range(0, 6).mapToObj(expiry::hue))
                .containsExactly(Hue.NONE, Hue.BAD, Hue.FLAWED, Hue.LATER, Hue.LATEST, Hue.GOOD);
    }

    @Test
    void others_are_refused() {
        assertThatThrownBy(() -> Colours.parse("<b>"))
                .isInstanceOf(InvalidName.class)
                .hasMessageContaining("software");
        assertThatThrownBy(() -> Theme.parse("blue"))
                .isInstanceOf(InvalidName.class)
                .hasMessageContaining("dark");
    }
}
