package org.xmppradar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppradar.graph.Graph;
import org.xmppradar.query.ProgressHub;

/** The pages as people use them: a real browser, Debian's chromium. */
class BrowserIT extends InBrowser {

    private static final String[] PAGES = {
        "/",
        "/domains",
        "/map",
        "/domains?status=refused",
        "/domain/good.example",
        "/domain/hostile.example",
        "/domain/waiting.example",
        "/domain/expired.example",
        "/domain/refused.example",
        "/domain/expired.example/graph",
        "/host/shared.hoster.example",
        "/ca/" + Fixture.TRUSTED,
        "/ca/dn:%3Cscript%3Ewindow.hacked=1%3C%2Fscript%3E%2F..%2F%3Fx",
        "/certificate/" + "66" + "0".repeat(31) + "0".repeat(31),
        "/domain/nobody.example",
        "/changes",
        "/changes?domain=hostile.example&kind=advertises",
        "/changes?domain=nobody.example",
        "/pair",
        "/pair?from=good.example&to=refused.example",
        "/pair?from=hostile.example&to=expired.example",
        "/diff",
        "/diff?from=2099-01-01",
        "/domain/good.example/diff",
        "/domain/hostile.example/diff",
        "/blast-radius",
        "/blast-radius?of=host:shared.hoster.example",
        "/blast-radius?of=address:192.0.2.10",
        "/blast-radius?of=host:no.example",
        "/rankings",
        "/expiry",
        "/migrations?kind=host",
        "/nothing"
    };

    private static final int PHONE = 390;

    private static Page open(String path, Browser.NewContextOptions options) {
        return browser.open(path, options);
    }

    private static Page open(String path) {
        return browser.open(path);
    }

    private static void awaitGraph(Page page) {
        if (page.locator("[data-graph]").count() > 0) {
            page.locator("[data-graph][data-ready]").waitFor();
        }
    }

    @Test
    void twoDomainsAreComparedFromTheFormAndSwapped() {
        Page page = open("/domain/refused.example");
        page.getByText("Who can talk to it?").click();
        page.getByLabel("From").fill("good.example");
        page.getByText("Compare").click();

        assertThat(page.locator("#there + .status")).containsText("good.example cannot reach refused.example.");
        assertThat(page.locator(".steps .stops h3").first()).containsText("Reached");
        page.getByText("Swap").click();
        assertThat(page.locator("#there")).containsText("refused.example");
    }

    @Test
    void aDomainIsFoundAsOneTypes() {
        Page page = open("/");
        page.keyboard().press("/");
        page.keyboard().type("expi");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/domain/expired.example");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("expired.example");
        assertThat(page.locator(".title .status")).hasText("Certificate expired");
        assertThat(page.getByText("Renew it, and check the automatic renewal.")).isVisible();
    }

    @Test
    void aHostIsFoundAsOneTypesBelowTheDomains() {
        Page page = open("/");
        page.keyboard().press("/");
        page.keyboard().type("hoster");
        Locator host = page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Host"));
        assertThat(host).hasCount(1);
        host.click();
        page.waitForURL("**/host/shared.hoster.example");
    }

    @Test
    void theGraphExpandsInPlace() {
        // Discs that stand can be pressed where they are said to be.
        Page page = open(
                "/domain/expired.example/graph",
                new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        awaitGraph(page);
        int before = nodes(page);
        page.mouse().click(at(page, "host:shared.hoster.example", "x"), at(page, "host:shared.hoster.example", "y"));
        assertThat(page.locator("[data-selection]")).containsText("shared.hoster.example");
        assertThat(page.locator("[data-selection]")).containsText("more not shown");
        page.locator("[data-selection] [data-expand]").click();
        assertThat(page.locator("[data-selection]")).containsText("9 neighbours");
        assertThat(page.locator("[data-selection]")).not().containsText("more not shown");
        assertThat(nodes(page)).isGreaterThan(before);
        assertThat(page.locator("tr[data-id='domain:xn--bcher-kva.example']")).containsText("bücher.example");
        assertThat(page.url()).endsWith("/domain/expired.example/graph");
    }

    private static double at(Page page, String node, String axis) {
        return ((Number) page.evaluate("([id, axis]) => window.radarGraph.position(id)[axis]", List.of(node, axis)))
                .doubleValue();
    }

    private static int nodes(Page page) {
        return ((Number) page.evaluate("() => window.radarGraph.nodes().length")).intValue();
    }

    @Test
    void theGraphCanBeExpandedWithTheKeyboardAlone() {
        Page page = open("/domain/good.example/graph");
        awaitGraph(page);
        Locator expand = page.locator("tr [data-expand='authority:" + Fixture.TRUSTED + "']");
        expand.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("tr[data-id^='certificate:']")).hasCount(9);
    }

    @Test
    void whatADomainPublishesOnTheWebStandsOnItsPage() {
        Page page = open("/domain/good.example");
        Locator web = page.locator("section[aria-labelledby=web]");
        assertThat(web.locator("table.documents tbody tr")).hasCount(4);
        assertThat(web.locator("table.documents tbody tr").first())
                .containsText(Pattern.compile("host-meta\\s*Host metadata \\(XML\\)\\s+Published\\s+XRD"));
        assertThat(web.locator("table.documents")).containsText("to https://hoster.example/posh/good.json");
        assertThat(web.locator("table.links tbody tr")).hasCount(3);
        assertThat(web.locator("table.links")).containsText("wss://good.example:5443/ws");
        assertThat(web.locator(".notes")).containsText("http://good.example:5280/bosh is not encrypted");
        assertThat(web.locator("table.pins .status.good")).hasCount(3);
        assertThat(web.getByText("Not presented", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
        assertThat(page.locator(".checks").first()).containsText("A POSH fingerprint matches");
    }

    @Test
    void aDocumentThatIsWrongIsAProblemAndOneThatIsNotThereIsNone() {
        Page broken = open("/domain/expired.example");
        assertThat(broken.locator(".problem.flawed")
                        .filter(new Locator.FilterOptions().setHasText("Document malformed")))
                .containsText("https://expired.example/.well-known/host-meta");
        assertThat(broken.locator("section[aria-labelledby=web]")).containsText("its root is not XRD but {urn:x}feed");
        assertThat(broken.locator(".notes")).containsText("must not be used (RFC 7711)");
        assertThat(broken.locator(".checks").last()).containsText("No POSH fingerprint matches");
        Page none = open("/domain/shared1.example");
        assertThat(none.locator("section[aria-labelledby=web] > p")).containsText("Nothing was found");
        assertThat(none.locator(".problem")).hasCount(0);
        assertThat(open("/domain/waiting.example").locator("section[aria-labelledby=web]"))
                .containsText("Its web server was not asked yet.");
    }

    @Test
    void strangersAddressesAreTextAndHiddenNamesAreNot() {
        Locator web = open("/domain/hostile.example").locator("section[aria-labelledby=web]");
        assertThat(web).containsText("javascript:window.hacked=1");
        assertThat(web).containsText("(not shown)");
        assertThat(web).not().containsText("suppressed.example");
        assertThat(web.locator("a:not([href^='https://hostile.example/.well-known/'], [href^='https://xmpp.org/'],"
                        + " [href^='https://www.rfc-editor.org/'])"))
                .hasCount(0);
    }

    @Test
    void everythingIsThereWithoutScript() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        Page page = open("/", plain);
        page.getByRole(AriaRole.COMBOBOX).fill("shared");
        page.keyboard().press("Enter");
        page.waitForURL("**/domains?q=shared");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("shared6.example"))
                .click();
        assertThat(page.locator(".title .status")).hasText("Reachable, with problems");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Explore the neighbourhood"))
                .click();
        assertThat(page.locator("[data-rows] tr")).not().hasCount(0);
        assertThat(page.locator("[data-rows]")).containsText("shared6.example served by shared.hoster.example");
    }

    @Test
    void aDomainCanBeHandedIn() {
        Page page = open("/domain/fresh.example");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("fresh.example is not known here");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at it"))
                .click();
        assertThat(page.locator(".title .status")).hasText("Not visited yet");
        page.navigate("/");
        page.locator("#add").fill("me@somewhere.example");
        page.locator("form:has(#add) button").click();
        assertThat(page.getByText("is an address, not a domain name")).isVisible();
    }

    @Test
    void theCrawlIsSeenLive() {
        Page page = open("/");
        page.locator("[data-live][data-ready]").waitFor();
        ProgressHub hub = Site.bean(ProgressHub.class);
        hub.count(1234, 5, 678, 2000);
        assertThat(page.locator("[data-count=due]")).hasText("1,234");
        assertThat(page.locator(".bar [data-crawl]")).hasText("Visiting 5, 1,234 due");
        hub.count(0, 0, 679, 2000);
        assertThat(page.locator(".bar [data-crawl]")).hasText("Idle");
    }

    @Test
    void changesAreSeenAsTheyCome() {
        Page page = open("/changes?domain=good.example");
        page.getByText("Following").waitFor();
        Fixture.change(Site.bean(Graph.class));
        assertThat(page.locator("[data-changes] li").first()).containsText("now.good.example:5222");
    }

    @Test
    void aThemeIsKept() {
        Page page = open("/domains", new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use the light theme"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        assertThat(page.locator("html")).hasCSS("background-color", "rgb(247, 249, 251)");
    }

    @Test
    void anEmptyStoreGreetsWithThreeWaysToBegin() {
        Site.empty();
        try {
            Page page = open("/", new Browser.NewContextOptions().setViewportSize(PHONE, 844));
            assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Nothing is known yet");
            assertThat(page.getByText("radar serve --seeds")).isVisible();
            assertThat(page.getByText("radar lab")).isVisible();
            assertThat(page.locator("form.submit")).isVisible();
            assertNothingIsWrong(page, "empty");
        } finally {
            Site.filled();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void everyPageIsAccessibleFitsAPhoneAndRunsNoStrangersScript(String theme) {
        ColorScheme scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        for (String path : PAGES) {
            Page page = open(
                    path, new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1440, 900));
            awaitGraph(page);
            assertNothingIsWrong(page, path);
            page.setViewportSize(PHONE, 844);
            Object width = page.evaluate("() => document.documentElement.scrollWidth");
            assertThat(width).as("width of " + path).isEqualTo(PHONE);
            assertThat(page.evaluate("() => window.hacked")).as(path).isNull();
            assertThat(page.content()).as("hidden names on " + path).doesNotContain("suppressed");
            assertThat(page.locator("a[href^='javascript' i], main script, main img"))
                    .hasCount(0);
            page.context().close();
        }
    }

    private static void assertNothingIsWrong(Page page, String path) {
        assertThat(TestBrowser.barriers(page)).as("axe on " + path).isEmpty();
    }

    @Test
    void aHiddenNameIsNotFound() {
        assertThat(open("/domains?q=suppressed").locator("main")).containsText("No known domain matches");
        assertThat(open("/domain/suppressed.example").locator("h1"))
                .hasText(Pattern.compile("suppressed.example is not known here"));
    }
}
