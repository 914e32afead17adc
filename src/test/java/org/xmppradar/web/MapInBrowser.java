package org.xmppradar.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeAll;

/** The map of the fixture, drawn. */
abstract class MapInBrowser extends InBrowser {

    static final int PHONE = 390;

    /** The hub of the fixture: it shares a host with five others. */
    static final String HUB = "shared1.example";

    @BeforeAll
    static void draw() {
        Site.map();
    }

    static Page open(String path) {
        return open(path, new Browser.NewContextOptions());
    }

    static Page open(String path, Browser.NewContextOptions options) {
        return ready(browser.open(path, options.setReducedMotion(ReducedMotion.REDUCE)));
    }

    static Page ready(Page page) {
        page.locator("[data-map][data-ready]").waitFor();
        return page;
    }
}
