package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.xmppradar.map.Cartographer;

/** The map of the fixture, drawn, and a browser to look at it; a page that complains fails its test. */
abstract class MapInBrowser {

    static final int PHONE = 390;

    /** The hub of the fixture: it shares a host with five others. */
    static final String HUB = "shared1.example";

    static TestBrowser browser;

    @BeforeAll
    static void draw() {
        Site.filled();
        Site.bean(Cartographer.class).work().block();
        browser = new TestBrowser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @AfterEach
    void close() {
        assertThat(browser.endPages()).isEmpty();
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
