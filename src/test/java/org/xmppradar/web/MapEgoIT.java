package org.xmppradar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that are opened in place on the map, and domains laid side by side, as people use them; never by pixels. */
class MapEgoIT extends MapInBrowser {

    private static Page expanded() {
        Page page = open("/map?domain=" + HUB + "&ego=" + HUB);
        disc(page, HUB).waitFor();
        return page;
    }

    private static Locator disc(Page page, String id) {
        return page.locator(".ego-disc[data-id='" + id + "']");
    }

    /** Who is in sight. */
    private static List<?> ids(Page page) {
        page.waitForFunction("() => window.radarMap.ego.settled()");
        return (List<?>) page.evaluate("() => window.radarMap.ego.ids()");
    }

    private static double at(Page page, String id, String axis) {
        return ((Number) page.evaluate("([id, axis]) => window.radarMap.ego.position(id)[axis]", List.of(id, axis)))
                .doubleValue();
    }

    @Test
    void linksAreExpandedInPlaceAndALinkShowsTheSame() {
        Page page = open("/map?domain=" + HUB);
        page.locator("[data-detail] [data-expand]").click();
        disc(page, "shared2.example").waitFor();
        assertThat(page.locator("[data-spoken]")).containsText("in sight");
        assertThat(address(page)).contains("ego=" + HUB);
        assertThat(disc(page, "shared2.example")).hasAttribute("aria-label", Pattern.compile("shares a host"));
        assertThat(page.locator(".ego-legend")).containsText("Host");
        assertThat(page.locator(".ego-line.kind-host").first()).isAttached();

        page.mouse().click(at(page, "shared2.example", "x"), at(page, "shared2.example", "y"));
        assertThat(page.locator("[data-detail] h2")).hasText("shared2.example");
        page.keyboard().press("e");
        assertThat(page.locator("[data-spoken]")).containsText("expanded");
        assertThat(address(page)).contains("ego=" + HUB + ",shared2.example");

        Page shared = open(address(page));
        disc(shared, HUB).waitFor();
        assertThat(ids(shared)).isEqualTo(ids(page));
        assertThat(disc(shared, "shared2.example")).hasAttribute("aria-expanded", "true");

        page.goBack();
        assertThat(disc(page, "shared2.example")).hasAttribute("aria-expanded", "false");
        page.keyboard().press("Escape");
        assertThat(page.locator(".ego")).isHidden();
        assertThat(address(page)).doesNotContain("ego=");
    }

    @Test
    void neighboursAreWalkedAndExpandedWithTheKeyboardAlone() {
        Page page = open("/map?domain=" + HUB);
        page.locator("[data-stage]").focus();
        page.keyboard().press("e");
        assertThat(disc(page, HUB)).isFocused();
        page.keyboard().press("Tab");
        Locator next = page.locator(".ego-disc:focus");
        String first = next.getAttribute("data-id");
        assertThat(first).isNotEqualTo(HUB);
        for (String key : List.of("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator(".ego-disc:focus")).hasCount(1);
        disc(page, "shared3.example").focus();
        page.keyboard().press("Enter");
        assertThat(disc(page, "shared3.example")).hasAttribute("aria-expanded", "true");
        assertThat(disc(page, "shared3.example")).isFocused();
    }

    @Test
    void whatWasDoneIsUndoneAndDoneAgain() {
        Page page = expanded();
        List<?> before = ids(page);
        Keyboard keyboard = page.keyboard();
        disc(page, "shared4.example").focus();
        keyboard.press("Delete");
        assertThat(disc(page, "shared4.example")).hasCount(0);
        assertThat(address(page)).contains("ego.without=shared4.example");
        disc(page, "shared5.example").focus();
        keyboard.press("p");
        assertThat(address(page)).contains("ego.pin=shared5.example");
        disc(page, HUB).focus();
        keyboard.press("c");
        assertThat(disc(page, "shared2.example")).hasCount(0);
        assertThat(disc(page, "shared5.example")).isVisible();
        assertThat(disc(page, "+" + HUB)).isVisible();

        keyboard.press("Control+z");
        assertThat(disc(page, "shared2.example")).isVisible();
        page.locator("[data-ego=undo]").click();
        page.locator("[data-ego=undo]").click();
        assertThat(disc(page, "shared4.example")).isVisible();
        assertThat(ids(page)).isEqualTo(before);
        assertThat(page.locator("[data-ego=undo]")).isDisabled();
        assertThat(address(page)).doesNotContain("ego.");
        keyboard.press("Control+Shift+Z");
        assertThat(disc(page, "shared4.example")).hasCount(0);
    }

    @Test
    void aDiscIsDraggedPinnedAndStaysThere() {
        Page page = expanded();
        ids(page);
        double x = at(page, "shared2.example", "x");
        double y = at(page, "shared2.example", "y");
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 40, y + 30);
        page.mouse().move(x + 60, y + 50);
        page.mouse().up();
        assertThat(page.locator("[data-spoken]")).containsText("shared2.example moved");
        assertThat(at(page, "shared2.example", "x")).isBetween(x + 50, x + 61);
        disc(page, "shared2.example").focus();
        page.keyboard().press("p");
        assertThat(disc(page, "shared2.example")).hasAttribute("aria-label", Pattern.compile("pinned"));
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        ids(page);
        assertThat(at(page, "shared2.example", "x")).isBetween(x - 40, x + 40);
    }

    @Test
    void aHubGathersItsLinksInOneDiscThatOpens() {
        Page page = browser.page(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.route("**/links?domain=" + HUB + "*", route -> route.fulfill(links(100)));
        page.route("**/links?domain=d1.example*", route -> route.fulfill(links(30)));
        page.route("**/links?domain=d2.example*", route -> route.fulfill(links(130)));
        page.navigate("/map?ego=" + HUB + ",d1.example,d2.example");
        ready(page);
        disc(page, "+" + HUB).waitFor();
        assertThat(disc(page, "+" + HUB)).hasAttribute("aria-label", Pattern.compile("\\d+ more, linked with " + HUB));
        assertThat(disc(page, "+d2.example")).hasAttribute("aria-label", Pattern.compile("linked with d2.example"));
        int before = ids(page).size();
        disc(page, "+d2.example").focus();
        page.keyboard().press("Enter");
        page.waitForFunction("before => window.radarMap.ego.ids().length > before", before);
        assertThat(ids(page).size()).isGreaterThan(before + 20);
    }

    private static Route.FulfillOptions links(int many) {
        String all = IntStream.range(0, many)
                .mapToObj(i -> "{\"node\":-1,\"name\":\"d" + i + ".example\",\"kind\":\"host\",\"direction\":\"\","
                        + "\"firstSeen\":\"2026-01-02T03:04:05Z\"}")
                .collect(Collectors.joining(","));
        return new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"domain\":\"a\",\"node\":0,\"links\":[" + all + "]}");
    }

    @Test
    void theTableHasTheSameAndDoesTheSame() {
        Page page = expanded();
        page.locator("[data-show-table]").click();
        Locator rows = page.locator("[data-table] tbody tr");
        assertThat(rows).hasCount(ids(page).size());
        Locator row = page.locator("[data-table] tr[data-id='shared3.example']");
        assertThat(row).containsText("host");
        row.getByText("Remove").click();
        assertThat(row).hasCount(0);
        page.locator("[data-table] tr[data-id='shared2.example']")
                .getByText("Expand")
                .click();
        page.waitForURL(url -> url.contains("ego=" + HUB + ",shared2.example"));
        page.locator("[data-ego=close]").click();
        assertThat(page.locator("[data-table] caption")).containsText("domains");
        assertThat(page.content()).doesNotContain("suppressed");
    }

    @Test
    void domainsAreChosenAndLaidSideBySide() {
        Page page = open("/map?domain=" + HUB);
        page.locator("[data-detail] [data-pick]").click();
        assertThat(page.locator("[data-detail] [data-pick]")).hasText("In comparison");
        assertThat(page.locator("[data-compare-open]")).isDisabled();
        page.keyboard().down("Shift");
        page.mouse().click(mapAt(page, "good.example", "x"), mapAt(page, "good.example", "y"));
        page.keyboard().up("Shift");
        assertThat(page.locator("[data-detail] h2")).hasText(HUB);
        assertThat(address(page)).contains("compare=" + HUB + ",good.example");
        page.locator("[data-compare-open]").click();
        Locator sheet = page.locator(".compare-sheet");
        assertThat(sheet.locator("thead th")).hasCount(3);
        Locator host = row(sheet, "Host");
        assertThat(host).containsText("shared.hoster.example");
        assertThat(host).containsText("xmpp.good.example");
        assertThat(host.locator("th")).containsText("≠");
        assertThat(row(sheet, "Linked with each other?")).containsText("No");

        Page shared = open("/map?compare=" + HUB + ",shared2.example,expired.example");
        Locator again = shared.locator(".compare-sheet");
        assertThat(again.locator("thead th")).hasCount(4);
        assertThat(row(again, "Linked with each other?")).containsText("shared2.example (host");
        assertThat(row(again, "Host").locator(".differs")).hasCount(0);
        assertThat(row(again, "Certificate ends").locator(".differs")).hasCount(1);
        again.locator("thead .icon-button").first().click();
        assertThat(again.locator("thead th")).hasCount(3);
        shared.goBack();
        assertThat(again.locator("thead th")).hasCount(4);
        again.locator("h2").focus();
        shared.keyboard().press("Escape");
        assertThat(again).isHidden();
    }

    private static Locator row(Locator sheet, String title) {
        return sheet.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(sheet.page().locator("th[scope=row]", new Page.LocatorOptions().setHasText(title))));
    }

    private static double mapAt(Page page, String domain, String axis) {
        page.waitForFunction("() => window.radarMap.settled()");
        return ((Number) page.evaluate("([name, axis]) => window.radarMap.position(name)[axis]", List.of(domain, axis)))
                .doubleValue();
    }

    @Test
    void theTableChoosesToo() {
        Page page = open("/map?show=table");
        page.locator("input[data-pick='" + HUB + "']").check();
        page.locator("input[data-pick='good.example']").check();
        assertThat(address(page)).contains("compare=" + HUB + ",good.example");
        page.locator("input[data-pick='" + HUB + "']").uncheck();
        assertThat(page.locator(".compare-bar .chip")).hasCount(1);
        page.locator(".compare-bar .chip").click();
        assertThat(page.locator(".compare-bar")).isHidden();
        assertThat(address(page)).doesNotContain("compare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void itIsAccessibleAndRunsNoStrangersScript(String theme) {
        ColorScheme scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        for (String path : List.of(
                "/map?domain=" + HUB + "&ego=" + HUB + ",shared2.example",
                "/map?domain=hostile.example&ego=hostile.example&show=table",
                "/map?compare=hostile.example,good.example," + HUB)) {
            Page page = open(
                    path, new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1440, 900));
            page.locator(".ego-disc, .compare-sheet table").first().waitFor(attached());
            assertThat(TestBrowser.barriers(page)).as(path).isEmpty();
            assertThat(page.evaluate("() => window.hacked")).as(path).isNull();
            page.setViewportSize(PHONE, 844);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of " + path)
                    .isEqualTo(PHONE);
            page.context().close();
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
