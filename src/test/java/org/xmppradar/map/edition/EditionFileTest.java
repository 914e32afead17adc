package org.xmppradar.map.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Plane;
import org.xmppradar.map.layout.Towns;
import org.xmppradar.map.layout.WeightedGraph;

class EditionFileTest {

    private final WeightedGraph graph = Towns.graph(2000, 12_000, 9, 1);
    private final Edition edition = Edition.of(7, graph, Layout.anew(graph));

    /** Reads what {@link EditionFile}'s picture says, and nothing else. */
    private static final class Reader {

        private final ByteBuffer bytes;

        private Reader(byte[] file) {
            bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        }

        private int varint() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = bytes.get();
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private int[] shorts(int count) {
            int[] values = new int[count];
            for (int shift = 0; shift <= 8; shift += 8) {
                for (int i = 0; i < count; i++) {
                    values[i] |= (bytes.get() & 0xff) << shift;
                }
            }
            return values;
        }
    }

    @Test
    void it_holds_what_the_edition_holds() {
        Reader file = new Reader(EditionFile.of(edition));
        byte[] magic = new byte[4];
        file.bytes.get(magic);
        assertThat(new String(magic, StandardCharsets.US_ASCII)).isEqualTo("XRM1");
        assertThat(file.varint()).isEqualTo(7);
        assertThat(file.varint()).isEqualTo(2000);
        assertThat(file.varint()).isEqualTo(graph.links());
        float left = file.bytes.getFloat();
        float lower = file.bytes.getFloat();
        float unit = file.bytes.getFloat();
        int[] x = file.shorts(2000);
        int[] y = file.shorts(2000);
        int degree = 0;
        for (int i = 0; i < 2000; i++) {
            assertThat(left + unit * x[i]).isCloseTo(edition.plane().x()[i], within(unit));
            assertThat(lower + unit * y[i]).isCloseTo(edition.plane().y()[i], within(unit));
            degree = i == 0 ? file.varint() : degree - file.varint();
            assertThat(degree).isEqualTo(graph.degree(edition.order()[i]));
        }
        for (int community : edition.community()) {
            assertThat(file.varint() - 1).isEqualTo(community);
        }
        assertThat(links(file)).isEqualTo(links(edition.backbone()));
        assertThat(file.bytes.hasRemaining()).isFalse();
    }

    private static List<String> links(Reader file) {
        List<String> links = new ArrayList<>();
        for (int node = 0; node < 2000; node++) {
            int other = node;
            for (int left = file.varint(); left > 0; left--) {
                other += file.varint();
                links.add(node + "-" + other);
                assertThat(file.bytes.get() & 0xff).isPositive();
            }
        }
        return links;
    }

    private static List<String> links(Backbone backbone) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < backbone.links(); i++) {
            links.add(backbone.from()[i] + "-" + backbone.to()[i]);
        }
        return links;
    }

    @Test
    void hubs_come_first() {
        for (int i = 1; i < edition.nodes(); i++) {
            assertThat(edition.degree()[i]).isLessThanOrEqualTo(edition.degree()[i - 1]);
        }
    }

    @Test
    void where_there_are_more_links_than_room_everybody_keeps_one_and_the_strongest_stay() {
        WeightedGraph.Builder star = new WeightedGraph.Builder(101);
        for (int i = 1; i <= 100; i++) {
            star.link(0, i, 1);
            star.link(i, i % 100 + 1, i == 50 ? 9 : 0.5F);
        }
        int[] place = IntStream.range(0, 101).toArray();
        Backbone backbone = Backbone.of(star.build(), place, 105);
        assertThat(backbone.links()).isEqualTo(105);
        Set<Integer> linked = new HashSet<>();
        for (int i = 0; i < backbone.links(); i++) {
            linked.add(backbone.from()[i]);
            linked.add(backbone.to()[i]);
        }
        assertThat(linked).hasSize(101);
        assertThat(links(backbone)).contains("50-51");
    }

    @Test
    void a_map_of_nothing_and_one_of_a_single_domain_can_be_written() {
        WeightedGraph none = new WeightedGraph.Builder(0).build();
        assertThat(EditionFile.of(Edition.of(1, none, Layout.anew(none)))).hasSize(4 + 3 + 12);
        WeightedGraph one = new WeightedGraph.Builder(1).build();
        Layout alone = new Layout(new Plane(1), new int[1], 1);
        assertThat(EditionFile.of(Edition.of(1, one, alone))).hasSize(4 + 3 + 12 + 4 + 1 + 1 + 1);
    }

    @Test
    void twenty_thousand_domains_take_a_quarter_of_a_megabyte() {
        WeightedGraph big = Towns.graph(20_000, 200_000, 47, 1);
        Plane plane = new Plane(20_000);
        for (int i = 0; i < 20_000; i++) {
            plane.x()[i] = (float) Math.sqrt(i) * (float) Math.cos(i);
            plane.y()[i] = (float) Math.sqrt(i) * (float) Math.sin(i);
        }
        Edition published = Edition.of(1, big, new Layout(plane, new int[20_000], 1));
        assertThat(published.backbone().links()).isEqualTo(40_000);
        assertThat(EditionFile.of(published)).hasSizeLessThan(270_000);
    }
}
