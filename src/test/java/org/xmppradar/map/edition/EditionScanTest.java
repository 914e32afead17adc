package org.xmppradar.map.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xmppradar.map.layout.Layout;
import org.xmppradar.map.layout.Towns;
import org.xmppradar.map.layout.WeightedGraph;

class EditionScanTest {

    private static final Offset<Float> A_STEP = within(0.1f);

    @Test
    void what_was_written_is_read_again() {
        WeightedGraph graph = Towns.graph(500, 3000, 5, 1);
        Edition written = Edition.of(300, graph, Layout.anew(graph));
        Edition read = EditionScan.of(EditionFile.of(written));
        assertThat(read.number()).isEqualTo(300);
        assertThat(read.degree()).isEqualTo(written.degree());
        assertThat(read.community()).isEqualTo(written.community());
        assertThat(read.backbone().from()).isEqualTo(written.backbone().from());
        assertThat(read.backbone().to()).isEqualTo(written.backbone().to());
        assertThat(read.plane().x()).contains(written.plane().x(), A_STEP);
        assertThat(read.plane().y()).contains(written.plane().y(), A_STEP);
    }

    @Test
    void the_greatest_weight_is_one() {
        WeightedGraph graph = Towns.graph(200, 900, 3, 1);
        float[] weights = EditionScan.of(EditionFile.of(Edition.of(1, graph, Layout.anew(graph))))
                .backbone()
                .weight();
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, weight);
        }
        assertThat(most).isEqualTo(1f);
    }
}
