package org.xmppradar.web;

import java.util.ArrayList;
import java.util.List;
import org.xmppradar.query.Reach;
import org.xmppradar.query.ServiceUptime;
import org.xmppradar.query.UptimeDay;
import org.xmppradar.query.UptimeDay.Share;
import org.xmppradar.query.UptimeDocument;
import org.xmppradar.query.UptimeSegment;

/**
 * The days of one service as a strip of bars; the pages allow no inline style, so all sizes are numbers of the drawing.
 *
 * @param title whom the service is for
 * @param width of the drawing
 */
record UptimeStrip(String title, ServiceUptime uptime, int width, List<Cell> cells) {

    private static final int STEP = 10;
    private static final double BODY = 32;

    /** What a state gets however short it was: minutes of a day are seen too. */
    private static final double LEAST = 3;

    /**
     * One day.
     *
     * @param mark what is drawn below the bar, so that colour is not all: {@code bad}, {@code flawed}, {@code unstable} or empty
     */
    record Cell(int x, String words, String mark, List<Bar> bars) {}

    /** The part of a day in one state. */
    record Bar(String state, double y, double height) {}

    /** The strips of the services of which anything is known. */
    static List<UptimeStrip> of(UptimeDocument document) {
        return document.services().stream()
                .filter(ServiceUptime::told)
                .map(UptimeStrip::of)
                .toList();
    }

    private static UptimeStrip of(ServiceUptime uptime) {
        List<Cell> cells = new ArrayList<>();
        for (UptimeDay day : uptime.days()) {
            cells.add(new Cell(cells.size() * STEP, day.words(), mark(day), bars(day)));
        }
        String title = uptime.service().equals("c2s") ? "For clients (C2S)" : "For other servers (S2S)";
        return new UptimeStrip(title, uptime, cells.size() * STEP, cells);
    }

    private static List<Bar> bars(UptimeDay day) {
        List<Bar> bars = new ArrayList<>();
        double shared = BODY - LEAST * day.shares().size();
        double y = 0;
        for (Share share : day.shares()) {
            double height = LEAST + share.share() * shared;
            bars.add(new Bar(share.state().key(), y, height));
            y += height;
        }
        return bars;
    }

    private static String mark(UptimeDay day) {
        if (day.state() == Reach.DOWN) {
            return "bad";
        }
        if (day.state() == Reach.DEGRADED) {
            return "flawed";
        }
        return day.unstable() ? "unstable" : "";
    }

    /** Newest first, for the table beside the strip. */
    public List<UptimeSegment> newestFirst() {
        return uptime.segments().reversed();
    }
}
