package org.xmppradar.bench.map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;

/**
 * What somebody sees who opens a page of the map for the first time, in a context that has kept nothing. The page tells when its first whole
 * picture stood, links included and forced by {@code readPixels}, and draws a moved map when it is asked to, likewise.
 *
 * @param nodes when all domains were drawn, in milliseconds since navigation
 * @param whole when the links were, too; the cut-off where that took longer
 * @param moving the median of the frames, milliseconds; not a number where there was none
 * @param megabytes of all that was fetched, compressed, headers included
 * @param heap of the page's script after collecting garbage, MB; what typed arrays hold is not in it
 */
record Visit(double nodes, double whole, double moving, double megabytes, double heap, boolean cut) {

    private static final double CUT_MILLIS = 60_000;
    private static final int FRAMES = 90;

    /** A new window's own parts (the list below the address line is a page itself) take a core for so long; who looks at a map has had one open. */
    private static final int REST_MILLIS = 2000;

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    static Visit of(Browser browser, String address, String hook) {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT))) {
            Page page = context.newPage();
            page.waitForTimeout(REST_MILLIS);
            long begun = System.nanoTime();
            page.navigate(address, new Page.NavigateOptions().setTimeout(CUT_MILLIS));
            boolean stands = (boolean) page.evaluate(waiting(hook));
            return stands
                    ? seen(page, hook, begun)
                    : new Visit(Double.NaN, CUT_MILLIS, Double.NaN, Double.NaN, Double.NaN, true);
        }
    }

    private static Visit seen(Page page, String hook, long begun) {
        double whole = number(page, hook + ".firstFrame");
        double nodes = number(page, "performance.getEntriesByName('map-domains')[0]?.startTime ?? " + whole);
        double bytes = number(
                page,
                "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".reduce((sum, each) => sum + each.transferSize, 0)");
        double heap = heap(page);
        double[] frames = IntStream.range(0, FRAMES)
                .takeWhile(_ -> (System.nanoTime() - begun) / 1e6 < CUT_MILLIS)
                .mapToDouble(_ -> frame(page, hook))
                .sorted()
                .toArray();
        double median = frames.length == 0 ? Double.NaN : frames[frames.length / 2];
        return new Visit(nodes, whole, median, bytes / 1e6, heap, frames.length < FRAMES);
    }

    /** Between two frames the browser shows what was drawn. */
    private static double frame(Page page, String hook) {
        return number(
                page,
                "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(" + hook + ".measure()))))");
    }

    private static double heap(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        session.send("Performance.enable");
        JsonObject metrics = session.send("Performance.getMetrics");
        session.detach();
        return metrics.getAsJsonArray("metrics").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals("JSHeapUsedSize"))
                .mapToDouble(each -> each.get("value").getAsDouble() / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /** In the page, which forbids what Playwright itself would wait by (eval). */
    private static String waiting(String hook) {
        return """
                new Promise(done => {
                  const look = () => %1$s?.ready && %1$s.settled() ? done(true)
                      : performance.now() > %2$f ? done(false) : setTimeout(look, 20);
                  look();
                })""".formatted(hook, CUT_MILLIS);
    }
}
