package org.xmppradar.map.picture;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xmppradar.map.Chart;
import org.xmppradar.map.Quarter;
import org.xmppradar.map.edition.Edition;
import org.xmppradar.map.edition.EditionScan;
import org.xmppradar.query.MapColumn;
import org.xmppradar.query.MapColumnsDocument;

/** Brings together what is drawn: an edition, the names that may be shown, and what is known of them at a moment. */
final class Scenes {

    private Scenes() {}

    static Scene of(
            Chart chart,
            List<String> names,
            List<String> titles,
            MapColumnsDocument document,
            Pictures.Wish wish,
            Optional<Focus> focus) {
        Edition edition = EditionScan.of(chart.bytes());
        List<Quarter> quarters = IntStream.range(0, titles.size())
                .mapToObj(i -> named(chart.quarters().get(i), titles.get(i)))
                .toList();
        Colouring colouring = Colours.of(wish.colour(), edition, quarters, document.columns());
        return new Scene(
                edition,
                names,
                quarters,
                there(names, document),
                wish.colour(),
                colouring,
                wish.theme(),
                document.at(),
                focus);
    }

    private static Quarter named(Quarter quarter, String title) {
        String name = title.isEmpty() ? "Community " + (quarter.id() + 1) : title;
        return new Quarter(
                quarter.id(), name, quarter.about(), quarter.colour(), quarter.size(), quarter.x(), quarter.y());
    }

    /** As days.ts has it: those who had joined by the end of that day, and had not left before it. */
    private static boolean[] there(List<String> names, MapColumnsDocument document) {
        MapColumn joined = Colours.column(document.columns(), "joined");
        MapColumn left = Colours.column(document.columns(), "left");
        long day = Duration.between(MapColumn.BEGINNING, document.at()).toDays();
        boolean[] there = new boolean[names.size()];
        for (int node = 0; node < there.length; node++) {
            boolean gone = left.numbers()[node] != 0 && left.numbers()[node] <= day;
            there[node] = !names.get(node).isEmpty() && joined.numbers()[node] <= day && !gone;
        }
        return there;
    }
}
