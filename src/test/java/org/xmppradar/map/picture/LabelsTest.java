package org.xmppradar.map.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xmppradar.map.picture.Labels.Box;
import org.xmppradar.map.picture.Labels.Placed;
import org.xmppradar.map.picture.Labels.Wish;

class LabelsTest {

    private static Wish hub(String text, double x, double y) {
        return new Wish(text, x, y, 5, 12, false);
    }

    private static Box box(Placed label) {
        double width = Lettering.width(label.wish().text(), label.wish().size());
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new Box(left, label.foot() - label.wish().size(), left + width, label.foot());
    }

    @Test
    void no_two_cover_each_other() {
        SplittableRandom random = new SplittableRandom(1);
        Labels labels = new Labels(Frame.WIDTH, Frame.HEIGHT);
        for (int i = 0; i < 400; i++) {
            labels.place(hub("domain" + i + ".example", random.nextInt(Frame.WIDTH), random.nextInt(Frame.HEIGHT)));
        }
        List<Box> boxes = labels.placed().stream().map(LabelsTest::box).toList();
        assertThat(boxes).hasSizeGreaterThan(100);
        for (Box box : boxes) {
            assertThat(boxes.stream().filter(box::meets)).hasSize(1);
        }
    }

    @Test
    void the_first_has_the_better_place() {
        Labels labels = new Labels(Frame.WIDTH, Frame.HEIGHT);
        labels.place(hub("first.example", 500, 500));
        labels.place(hub("second.example", 500, 502));
        assertThat(labels.placed()).extracting(Placed::anchor).containsExactly("start", "end");
    }

    @Test
    void what_is_kept_stays_free_and_nothing_lies_outside() {
        Labels labels = new Labels(Frame.WIDTH, Frame.HEIGHT).keep(new Box(0, 0, Frame.WIDTH, Frame.HEIGHT / 2.0));
        labels.place(hub("upper.example", 500, 100));
        labels.place(new Wish("a region that is too long for its place", 2, 900, 0, 13, true));
        assertThat(labels.placed()).isEmpty();
    }
}
