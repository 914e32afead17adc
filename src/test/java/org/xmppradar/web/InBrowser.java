package org.xmppradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A real browser over the fixture; a page that complains fails its test. */
abstract class InBrowser {

    static TestBrowser browser;

    @BeforeAll
    static void launch() {
        Site.filled();
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

    /** Path and query as the page has them; Playwright's own address is told of a pushed state only later. */
    static String address(Page page) {
        return (String) page.evaluate("() => location.pathname + location.search");
    }
}
