package org.xmppradar.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser over the test site, Debian's chromium: each page in a context of its own, and what it complains of is kept. */
final class TestBrowser implements AutoCloseable {

    private static final double PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // of its own accord it waits for five seconds
    }

    /**
     * On a machine that has other work, chromium's own watchdog takes its software GPU for hung, ends it, and after some of these the
     * whole browser. And each new window loads pages of its own for the list below the address line, which take a core for a second; what
     * else is named there is what Playwright turns off, as only one such list counts.
     */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu-watchdog",
            "--disable-gpu-process-crash-limit",
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AvoidUnnecessaryBeforeUnloadCheckSync,"
                    + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
                    + "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
                    + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,"
                    + "OptimizationHints");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("radar.test.chromium", "/usr/bin/chromium")))
                    .setArgs(FLAGS));

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Page open(String path) {
        return open(path, new Browser.NewContextOptions());
    }

    Page open(String path, Browser.NewContextOptions options) {
        Page page = page(options);
        page.navigate(path);
        return page;
    }

    /** One that is nowhere yet, to be prepared. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(Site.address()));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean told = message.text().contains("responded with a status of 4");
            if (message.type().equals("error") && !told) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Ends all pages; returns what they complained of. */
    List<String> endPages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** What axe finds wrong with a page (WCAG 2 and its best practices). The other mode opens a second page each time, for frames of others. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
