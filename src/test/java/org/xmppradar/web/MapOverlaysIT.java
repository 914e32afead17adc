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

/** What is laid over the map, as people use it: ways, failures, two days compared, news. */
class MapOverlaysIT extends MapInBrowser {

    /** It federates with bücher.example, which shares a host with shared2.example. */
    private static final String GOOD = "good.example";

    private static final String WAY = "/map?path=good.example,shared2.example";
    private static final String FAILURE = "/map?blast=host:shared.hoster.example";

    private static Page wide(String path) {
        return wide(path, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page wide(String path, Browser.NewContextOptions options) {
        return ready(browser.open(path, options.setViewportSize(1440, 900)));
    }

    private static Locator sentence(Page page) {
        return page.locator("[data-card] [data-sentence]");
    }

    private static Object overlay(Page page, String expression) {
        return page.evaluate("() => window.radarMap.overlay" + expression);
    }

    private static int marked(Page page, String shape) {
        return ((Number) page.evaluate(
                        "shape => Object.values(window.radarMap.overlay.marks).filter(each => each === shape).length",
                        shape))
                .intValue();
    }

    @Test
    void theShortestWayIsAskedForInThePanelAndDrawn() {
        Page page = wide("/map?domain=" + GOOD);
        page.locator("[data-path-to]").click();
        page.keyboard().type("shared2");
        page.keyboard().press("Enter");
        assertThat(sentence(page)).hasText("good.example and shared2.example are 2 links apart, over bücher.example.");
        assertThat(page.locator("[data-spoken]")).containsText("2 links apart");
        Locator steps = page.locator("[data-steps] li");
        assertThat(steps).hasCount(3);
        assertThat(steps.nth(0)).containsText(Pattern.compile("They federate, since \\d+ [A-Z][a-z]+ \\d{4}"));
        assertThat(steps.nth(1)).containsText("Both on shared.hoster.example, since");
        assertThat(overlay(page, ".lines")).isEqualTo(2);
        assertThat(marked(page, "halo")).isEqualTo(3);
        assertThat(page.locator("[data-labels]")).containsText("same host");
        assertThat(address(page)).contains("path=good.example,shared2.example");

        page.goBack();
        assertThat(page.locator("[data-card]")).isHidden();
        assertThat(overlay(page, "")).isNull();
        assertThat(page.locator("[data-detail] h2")).hasText(GOOD);
    }

    @Test
    void aWayThatIsSharedIsThereAndTheTableHasIt() {
        Page page = wide(WAY + "&show=table");
        Locator rows = page.locator("[data-table] tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0)).containsText("Start");
        assertThat(rows.nth(1)).containsText("bücher.example");
        page.locator("[data-show-table]").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Close: good")))
                .click();
        assertThat(page.locator("[data-card]")).isHidden();
        assertThat(address(page)).doesNotContain("path=");
    }

    @Test
    void beforeTheyWereLinkedThereIsNoWay() {
        Page page = wide(WAY + "&at=2020-01-01");
        assertThat(sentence(page))
                .hasText("No way of a few links from good.example to shared2.example was known"
                        + " on 1 Jan 2020, or none that may be shown.");
        assertThat(overlay(page, ".lines")).isEqualTo(0);
        page.navigate("/map?path=good.example,suppressed.example");
        assertThat(sentence(page)).containsText("is not known here");
    }

    @Test
    void aFailureIsPaintedAndTakesThePlaceOfAWay() {
        Page page = wide(WAY + "&domain=shared2.example");
        page.locator("[data-blast='host:shared.hoster.example']").click();
        assertThat(page.locator("[data-card] h2")).hasText("If shared.hoster.example fails");
        assertThat(sentence(page)).containsText("reachable domains");
        assertThat(address(page)).contains("blast=host").doesNotContain("path=");
        assertThat(marked(page, "cross")).isGreaterThan(3);
        assertThat(overlay(page, ".marks['shared2.example']")).isEqualTo("cross");
        assertThat(page.locator("[data-card] .map-keys li").first())
                .hasText("Lost: no service is left" + marked(page, "cross"));
        page.goBack();
        assertThat(sentence(page)).containsText("2 links apart");
    }

    @Test
    void thePageOfAFailureLeadsToTheMap() {
        Page page = browser.open(
                "/blast-radius?of=host:shared.hoster.example",
                new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("On the map"))
                .click();
        assertThat(page.locator("[data-card] h2")).hasText("If shared.hoster.example fails");
        page.navigate("/map?blast=host:nowhere.example");
        assertThat(sentence(page)).hasText("The host nowhere.example is not known here.");
    }

    @Test
    void twoDaysAreComparedByTheSecondHandle() {
        Page page = wide("/map");
        page.locator("[data-compare]").click();
        assertThat(sentence(page)).containsText("joined");
        page.waitForURL("**/map?from=*");
        assertThat(marked(page, "halo")).isGreaterThan(0);
        assertThat(page.locator("[data-card] .map-keys li").first()).hasText("Joined" + marked(page, "halo"));

        page.locator("[data-from-day]").fill("20");
        page.locator("[data-from-day]").dispatchEvent("change");
        Locator card = page.locator("[data-card] h2");
        assertThat(card).hasText(Pattern.compile(" to now$"));
        page.locator("[data-show-table]").click();
        assertThat(page.locator("[data-table] caption")).hasText(card.textContent());
        assertThat(page.locator("[data-table] tbody tr").first()).containsText("Joined");
        page.locator("[data-show-table]").click();
        page.locator("[data-compare]").click();
        assertThat(page.locator("[data-card]")).isHidden();
        assertThat(address(page)).doesNotContain("from=");
    }

    @Test
    void whatChangesPulsesWhereItDoesExceptForThoseWhoWantItCalm() {
        Page lively = wide("/map", new Browser.NewContextOptions());
        Page calm = wide("/map");
        for (Page page : List.of(lively, calm)) {
            page.locator(".map-live.on").waitFor();
        }
        Fixture.change(Site.bean(Graph.class));
        lively.waitForFunction("() => window.radarMap.pulsed.includes('good.example')");
        for (Page page : List.of(lively, calm)) {
            page.locator("[data-news]").click();
            assertThat(page.locator(".map-news-list li").first()).containsText(GOOD);
        }
        assertThat(calm.evaluate("() => window.radarMap.pulsed.length")).isEqualTo(0);
        calm.locator(".map-news-list").getByRole(AriaRole.BUTTON).first().click();
        assertThat(calm.locator("[data-detail] h2")).hasText(GOOD);
        calm.locator("[data-follow]").uncheck();
        assertThat(calm.locator("[data-news-words]")).hasText("Changes are not followed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void allOfItIsAccessible(String theme) {
        ColorScheme scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        for (String path : List.of(WAY + "&domain=hostile.example", FAILURE, "/map?from=2026-01-01")) {
            Page page = wide(
                    path,
                    new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.locator("[data-news]").click();
            assertThat(sentence(page)).isVisible();
            assertThat(TestBrowser.barriers(page)).as(path).isEmpty();
            assertThat(page.evaluate("() => window.hacked")).as(path).isNull();
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of " + path)
                    .isEqualTo(PHONE);
            page.context().close();
        }
    }
}
