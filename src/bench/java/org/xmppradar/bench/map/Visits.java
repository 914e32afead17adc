package org.xmppradar.bench.map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Several visits by one browser, whose software draws what a GPU would. The one before them starts the browser's parts, and counts nothing. */
final class Visits implements AutoCloseable {

    private static final int COUNTED = 5;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("radar.bench.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));

    /** The visit in the middle of those counted, by when the whole picture stood; the only one where that was cut. */
    Visit typical(String address, String hook) {
        Visit first = Visit.of(browser, address, hook);
        if (first.cut()) {
            return first;
        }
        List<Visit> visits = IntStream.range(0, COUNTED)
                .mapToObj(_ -> Visit.of(browser, address, hook))
                .sorted(Comparator.comparingDouble(Visit::whole))
                .toList();
        visits.forEach(visit -> System.err.printf("%s: %s%n", address, visit));
        return visits.get(COUNTED / 2);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
