package org.xmppradar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map as people use it, by the places that its hook tells; never by its pixels. */
class MapIT extends MapInBrowser {

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate("() => window.radarMap." + expression)).intValue();
    }

    private static String selected(Page page) {
        return (String) page.evaluate("() => window.radarMap.selected");
    }

    private static void press(Page page, String domain) {
        page.mouse().click(at(page, domain, "x"), at(page, domain, "y"));
    }

    private static double at(Page page, String domain, String axis) {
        return ((Number) page.evaluate("([name, axis]) => window.radarMap.position(name)[axis]", List.of(domain, axis)))
                .doubleValue();
    }

    @Test
    void everyKnownDomainIsOnIt() {
        Page page = open("/map");
        int nodes = number(page, "nodes");
        assertThat(nodes).isGreaterThan(10);
        assertThat(number(page, "shown()")).isEqualTo(nodes);
        assertThat(page.locator("[data-matching]")).hasText(String.valueOf(nodes));
    }

    /** And once only: what a hint fetches in vain is fetched twice. */
    @Test
    void whatItNeedsFirstIsFetchedWithThePage() {
        assertThat(initiators(open("/map"), "/stage-|/v1/map$|/editions/|/inter-latin-wght"))
                .containsExactlyInAnyOrder("other", "link", "link", "link", "link", "link");
        assertThat(initiators(open("/map?at=2026-01-01"), "/columns")).containsExactly("fetch");
    }

    /** Who asked for each file of such names; "link" is the page itself. */
    private static List<String> initiators(Page page, String names) {
        List<?> found = (List<?>) page.evaluate("""
                names => performance.getEntriesByType("resource")
                    .filter(each => new RegExp(names).test(each.name))
                    .map(each => each.initiatorType)""", names);
        return found.stream().map(String::valueOf).toList();
    }

    @Test
    void aDomainIsSelectedByAPressAndItsAddressIsALinkToIt() {
        Page page = open("/map");
        press(page, HUB);
        assertThat(page.locator("[data-detail] h2")).hasText(HUB);
        assertThat(page.locator("[data-detail]")).containsText("shared.hoster.example");
        assertThat(address(page)).contains("domain=" + HUB);

        Page shared = open(address(page));
        assertThat(selected(shared)).isEqualTo(HUB);
        assertThat(shared.locator("[data-detail] h2")).hasText(HUB);

        page.goBack();
        assertThat(page.locator("[data-detail]")).isHidden();
        assertThat(selected(page)).isEmpty();
    }

    @Test
    void filtersCountWithoutAskingAgain() {
        Page page = open("/map");
        List<String> before = asked(page);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^ejabberd")))
                .first()
                .check();
        assertThat(page.locator("[data-of]")).containsText("known domains match");
        assertThat(number(page, "shown()")).isBetween(1, number(page, "nodes") - 1);
        assertThat(page.locator("[data-matching]")).hasText(String.valueOf(number(page, "shown()")));
        assertThat(asked(page)).isEqualTo(before);

        page.goBack();
        assertThat(page.locator("[data-of]")).hasText("known domains");
        assertThat(number(page, "shown()")).isEqualTo(number(page, "nodes"));
    }

    /** What it asked the API for; fonts may come late. */
    private static List<String> asked(Page page) {
        return Stream.of(page.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name)"))
                .flatMap(all -> ((List<?>) all).stream())
                .map(String::valueOf)
                .filter(address -> address.contains("/api/v1/map"))
                .toList();
    }

    @Test
    void aDomainIsFoundAsOneTypesAndFlownTo() {
        Page page = open("/map");
        page.keyboard().press("/");
        page.keyboard().type("shared4");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-detail] h2")).hasText("shared4.example");
        page.waitForFunction("() => window.radarMap.settled()");
        Locator stage = page.locator("[data-stage]");
        double middle = stage.boundingBox().x
                + (stage.boundingBox().width - page.locator("[data-detail]").boundingBox().width) / 2;
        assertThat(at(page, "shared4.example", "x")).isBetween(middle - 40, middle + 40);
        assertThat(address(page)).contains("/map?");
    }

    @Test
    void whatDomainsStandOnIsFoundAsOneTypesAndFlownTo() {
        Page page = open("/map");
        find(page, "ejab", "ejabberd");
        assertThat(page.locator("[data-matching]")).hasText("4");
        assertThat(page.locator("[data-spoken]")).hasText("4 domains with ejabberd.");
        assertThat(address(page)).contains("f.software=ejabberd");
        find(page, "trust e", "Example Trust E1");
        assertThat(address(page)).contains("f.authority=" + Fixture.TRUSTED).doesNotContain("f.software");

        double before = at(page, "shared4.example", "x");
        find(page, "shared.hoster", "shared.hoster.example");
        assertThat(page.locator("[data-card] h2")).containsText("shared.hoster.example");
        assertThat(address(page)).contains("blast=host");
        page.waitForFunction("() => window.radarMap.overlay?.parameter === 'blast' && window.radarMap.settled()");
        assertThat(at(page, "shared4.example", "x")).isNotEqualTo(before);
    }

    /** By a part of its name, without a mouse. */
    private static void find(Page page, String part, String whole) {
        page.keyboard().press("/");
        page.keyboard().type(part);
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        assertThat(page.getByRole(AriaRole.OPTION)).containsText(whole);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForFunction("() => window.radarMap.settled()");
    }

    @Test
    void linksAreWalkedWithTheKeyboardAndSpoken() {
        Page page = open("/map?domain=" + HUB);
        page.locator("[data-stage]").focus();
        page.keyboard().press("n");
        assertThat(page.locator("[data-spoken]")).containsText("link");
        assertThat(selected(page)).isNotEqualTo(HUB).isNotEmpty();
        assertThat(page.locator("[data-spoken]")).containsText(selected(page));
        page.keyboard().press("Escape");
        assertThat(selected(page)).isEmpty();
    }

    @Test
    void theTableIsInStepWithTheMap() {
        Page page = open("/map?show=table");
        Locator rows = page.locator("[data-table] tbody tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(HUB))).hasCount(1);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^ejabberd")))
                .first()
                .check();
        assertThat(rows).hasCount(number(page, "shown()"));
        rows.first().getByRole(AriaRole.BUTTON).click();
        assertThat(rows.first()).containsText(selected(page));
    }

    @Test
    void theMapOfADayShowsWhoWasThere() {
        Page page = open("/map");
        page.locator("[data-day]").fill("20");
        page.locator("[data-day]").dispatchEvent("change");
        page.waitForURL("**/map?at=*");
        assertThat(number(page, "shown()")).isLessThan(number(page, "nodes"));
    }

    @Test
    void whatTheOwnerHidesIsNotNamed() {
        Page page = open("/map?show=table");
        assertThat(page.content()).doesNotContain("suppressed");
        assertThat(number(page, "node('suppressed.example')")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void itIsAccessibleAndRunsNoStrangersScript(String theme) {
        ColorScheme scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        for (String path :
                List.of("/map", "/map?domain=" + HUB, "/map?domain=hostile.example&show=table", "/map?colour=health")) {
            Page page = open(
                    path, new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1440, 900));
            assertThat(TestBrowser.barriers(page)).as(path).isEmpty();
            assertThat(page.evaluate("() => window.hacked")).as(path).isNull();
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of " + path)
                    .isEqualTo(PHONE);
            page.context().close();
        }
    }

    @Test
    void withoutWebglThereIsTheTable() {
        Page page = browser.page(new Browser.NewContextOptions());
        page.addInitScript("const get = HTMLCanvasElement.prototype.getContext;"
                + "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
                + " return kind === 'webgl2' ? null : get.call(this, kind, ...more); };");
        page.navigate("/map");
        ready(page);
        assertThat(page.locator("[data-words]")).containsText("has no WebGL 2");
        assertThat(page.locator("[data-table] tbody tr").filter(new Locator.FilterOptions().setHasText(HUB)))
                .hasCount(1);
    }

    @Test
    void beforeTheFirstEditionItSaysSo() {
        Page page = browser.page(new Browser.NewContextOptions());
        page.route(
                "**/api/v1/map",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}")));
        page.navigate("/map");
        assertThat(page.locator("[data-map][data-state=failed] [data-words]")).isVisible();
        assertThat(TestBrowser.barriers(page)).isEmpty();
    }
}
