package org.xmppradar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Trends, the list by what domains are, what domains stand on, and one's own domain: as people use them, and as programs do. */
class PagesIT extends InBrowser {

    private static final int PHONE = 390;
    private static final List<String> PATHS = List.of(
            "/trends",
            "/trends?show=share&range=30d&hide=software:ejabberd",
            "/domains?f.software=ejabberd&f.tls=TLSv1.3",
            "/software/ejabberd",
            "/network/AS64496",
            "/ca/" + Fixture.TRUSTED,
            "/my",
            "/my/good.example",
            "/my/hostile.example");

    private static WebTestClient client;

    @BeforeAll
    static void fill() {
        client = Site.client(Duration.ofMinutes(1));
        Site.map();
    }

    private static Page open(String path) {
        return drawn(browser.open(path));
    }

    /** Every chart that there is to draw. */
    private static Page drawn(Page page) {
        page.waitForFunction("() => document.querySelectorAll('[data-trend][data-source]').length"
                + " === document.querySelectorAll('[data-trend][data-drawn]').length");
        return page;
    }

    private static Locator chart(Page page, String id) {
        return page.locator("[data-trend][data-id=" + id + "]");
    }

    private static Page withoutScripts(String path) {
        return browser.open(path, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(words)));
    }

    @Test
    void numbersAreShownAsSharesAndTheAddressKeepsIt() {
        Page page = open("/trends");
        Locator first = chart(page, "software").locator("[data-value]").first();
        assertThat(first).hasText("4");
        link(page, "^Shares$").click();
        assertThat(first).hasText("50%");
        assertThat(chart(page, "domains").locator("[data-value]").first()).hasText("14");
        assertThat(page.evaluate("async () => (await (await fetch(document.querySelector('[data-id=software]')"
                        + ".dataset.source)).json()).lines.length"))
                .isEqualTo(3);
        assertThat(address(page)).endsWith("?show=share");
        link(page, "^30 days$").click();
        page.waitForURL("**/trends?range=30d&show=share");
        assertThat(chart(drawn(page), "software").locator("[data-value]").first())
                .hasText("50%");
    }

    @Test
    void aChartThatIsNotYetDrawnAnewDoesNotWidenThePage() {
        Page page = open("/trends");
        page.setViewportSize(PHONE, 844);
        assertThat(
                        page.evaluate(
                                "() => { document.querySelectorAll('.plot > *').forEach(each => each.style.width = '2000px');"
                                        + " return [document.documentElement.scrollWidth, document.querySelector('.uplot').offsetWidth]; }"))
                .isEqualTo(List.of(PHONE, 2000));
    }

    @Test
    void aLineIsSwitchedOffByTheKeyboardAndStaysSoForWhoGetsTheLink() {
        Page page = open("/trends");
        Locator ejabberd =
                chart(page, "software").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ejabberd"));
        ejabberd.focus();
        page.keyboard().press("Space");
        assertThat(ejabberd).hasAttribute("aria-pressed", "false");
        assertThat(address(page)).contains("hide=software%3Aejabberd");

        Page shared = open(address(page));
        assertThat(chart(shared, "software")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ejabberd")))
                .hasAttribute("aria-pressed", "false");
        assertThat(chart(shared, "software")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Prosody")))
                .hasAttribute("aria-pressed", "true");
    }

    @Test
    void aChartIsReadDayByDay() {
        Page page = open("/trends");
        Locator plot = chart(page, "software").locator("[data-plot]");
        plot.focus();
        page.keyboard().press("End");
        assertThat(page.locator("[data-spoken]")).containsText("ejabberd 4, Prosody 3");
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(page.locator("[data-spoken]")).containsText("nobody counted");
        assertThat(chart(page, "software").locator("[data-value]").first()).hasText("–");
        page.keyboard().press("Escape");
        assertThat(chart(page, "software").locator("[data-value]").first()).hasText("4");
        plot.hover();
        assertThat(chart(page, "software").locator("[data-read]")).containsText("20");
    }

    @Test
    void theSameIsInATableAndInWordsWithoutScripts() {
        Page page = withoutScripts("/trends");
        Locator software = chart(page, "software");
        assertThat(software).containsText("Nobody counted on 3 days between");
        software.locator("summary").click();
        assertThat(software.locator("tbody tr")).hasCount(61);
        assertThat(software.locator("tbody tr").first()).containsText("4");
        assertThat(software.locator("tbody tr").nth(20)).containsText("–");
        assertThat(page.content()).doesNotContain("suppressed");
    }

    @Test
    void beforeAnybodyCountedThereAreWords() {
        assertThat(open("/trends?at=2020-01-01").locator("main")).containsText("Nobody had counted by then");
    }

    @Test
    void domainsAreFilteredByWhatTheyAreWithoutScripts() {
        Page page = withoutScripts("/domains");
        // What is counted may be a little old when it is asked for; then it is counted anew behind the answer.
        for (int i = 0; i < 30 && !page.locator("main .many").textContent().startsWith(Fixture.DOMAINS + " "); i++) {
            page.reload();
        }
        assertThat(page.locator("main .many")).hasText(Fixture.DOMAINS + " domains");
        page.locator(".facet").getByText("ejabberd").click();
        assertThat(page.locator("main .many")).hasText("4 domains");
        assertThat(page.locator("main tbody tr")).hasCount(4);
        page.locator(".facet").getByText("Good").click();
        assertThat(page.locator("main .many")).hasText("4 domains");
        assertThat(page).hasURL(Pattern.compile("\\?f.software=ejabberd&f.health=good$"));
        link(page, "^Certificate that ends first$").click();
        assertThat(page).hasURL(Pattern.compile("[?&]sort=expiry"));
        assertThat(page.locator("main tbody tr").first()).containsText("shared");
        link(page, "^Take back: Software ejabberd$").click();
        assertThat(page).hasURL(Pattern.compile("^(?!.*f.software).*f.health=good"));
        assertThat(page.content()).doesNotContain("suppressed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/domains?f.colour=red | Domains are not filtered by 'colour'",
                "/domains?f.tls=SSLv3 | 'SSLv3' is no value of 'tls'",
                "/domains?sort=size | 'size' is no order",
                "/domains?after=nonsense | 'nonsense' is no place in this list",
                "/trends?range=5y | '5y' is no range",
                "/trends?show=pie | 'pie' cannot be shown",
                "/my?domain=not%20a%20name | name"
            })
    void whatCannotBeIsSaidClearly(String path, String words) {
        Page page = browser.open(path);
        assertThat(page.locator("main")).containsText("Bad Request");
        assertThat(page.locator("main")).containsText(words);
    }

    @Test
    void aSoftwareHasItsDomainsItsCourseAndItsPlaceOnTheMap() {
        Page page = open("/rankings");
        page.locator(".ranks").getByText("ejabberd").first().click();
        page.waitForURL("**/software/ejabberd");
        drawn(page);
        assertThat(page.locator(".title")).containsText("4 domains stand on it, 50% of the 8");
        assertThat(page.locator("main tbody tr a").filter(new Locator.FilterOptions().setHasText("shared1")))
                .hasCount(1);
        assertThat(link(page, "^On the map$")).hasAttribute("href", "/map?f.software=ejabberd");
        assertThat(link(page, "^this list$")).hasAttribute("href", "/changes?software=ejabberd");
        link(page, "^Filter its domains$").click();
        assertThat(page.locator("main .many")).hasText("4 domains");
        assertThat(browser.open("/software/Openfire").locator("main")).containsText("is not known here");
    }

    @Test
    void aVersionIsCounted() {
        assertThat(open("/software/Prosody").locator(".bar-row")).containsText("13.0.1");
    }

    @Test
    void anAuthorityHasItsDomainsBesideItsCertificates() {
        Page page = open("/ca/" + Fixture.TRUSTED);
        assertThat(page.locator("#domains")).isVisible();
        assertThat(page.locator("#issued")).isVisible();
        assertThat(link(page, "^On the map$")).hasAttribute("href", "/map?f.authority=" + Fixture.TRUSTED);
    }

    @Test
    void aNetworkHasTheChangesOfItsHosts() {
        Page page = open("/network/AS64496");
        assertThat(page.locator(".title")).containsText("hosts have an address in it");
        link(page, "^this list$").click();
        page.waitForURL("**/changes?network=AS64496");
        assertThat(page.locator("main")).containsText("Of the hosts in this network");
        assertThat(page.content()).doesNotContain("suppressed");
    }

    @Test
    void oneFindsOnesOwnDomainFromTheFirstPage() {
        Page page = browser.open("/");
        page.locator("#mine").fill("Shared1.Example");
        page.getByText("Look at mine").click();
        page.waitForURL("**/my/shared1.example");
        assertThat(page.locator("#risks")).isVisible();
        assertThat(page.locator("main")).containsText("The same host serves");
        assertThat(page.locator("main")).containsText("All of it is at one address");
        assertThat(page.locator(".corner-group")).containsText("shared2.example");
        assertThat(page.locator("[data-share] a")).hasText(Site.address() + "/my/shared1.example");
        assertThat(page.locator("a.corner")).hasAttribute("href", "/map?domain=shared1.example");
        assertThat(page.locator(".corner img:visible")).hasCount(1);
        page.waitForFunction("() => [...document.querySelectorAll('.corner img')]"
                + ".some(image => image.naturalWidth === 400 && image.offsetWidth > 0)");
        assertThat(page.content()).doesNotContain("suppressed");
        link(page, "^my neighbours’$").click();
        page.waitForURL("**/changes?near=shared1.example");
        assertThat(page.locator("main")).containsText("linked with shared1.example");
    }

    @Test
    void aDomainThatIsHiddenOrUnknownHasNoPage() {
        assertThat(browser.open("/my/suppressed.example").locator("main")).containsText("suppressed.example");
        client.get().uri("/my/suppressed.example").exchange().expectStatus().isNotFound();
        client.get().uri("/my/nobody.example").exchange().expectStatus().isNotFound();
        client.get()
                .uri("/api/v1/domains/suppressed.example/outlook")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/api/v1/changes?near=suppressed.example")
                .exchange()
                .expectBody()
                .jsonPath("$.changes")
                .isEmpty();
    }

    @Test
    void linksAreNamedOnlyWhereBothEndsAgreed() {
        client.get()
                .uri("/api/v1/domains/good.example/outlook")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists(HttpHeaders.ETAG)
                .expectBody()
                .jsonPath("$.linked[?(@.kind == 'federation')].name")
                .isEqualTo("xn--bcher-kva.example");
    }

    @Test
    void programsGetTheSameNumbers() {
        client.get()
                .uri("/api/v1/trends/total?key=known&key=links&from=all")
                .exchange()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(61)
                .jsonPath("$.lines[*].key")
                .isEqualTo(List.of("known", "links"))
                .jsonPath("$.lines[0].values[40]")
                .isEqualTo(null);
        String csv = body("/api/v1/trends/software.csv?limit=1&from=all", String.class);
        assertThat(csv).startsWith("day,key,title,domains,total\r\n").contains(",ejabberd,ejabberd,4,8\r\n");
        assertThat(csv.lines()).hasSize(1 + 58);
        client.get()
                .uri("/api/v1/domains/facets?f.software=ejabberd")
                .exchange()
                .expectBody()
                .jsonPath("$.domains")
                .isEqualTo(4)
                .jsonPath("$.facets[0].values[0].chosen")
                .isEqualTo(true);
    }

    @Test
    void aListIsReadPageByPage() {
        String path = "/api/v1/footings/software?key=ejabberd&limit=3";
        String next = body(path, Footings.class).page().next();
        client.get()
                .uri(path + "&after=" + next)
                .exchange()
                .expectBody()
                .jsonPath("$.page.domains[*].name")
                .isEqualTo(List.of("shared4.example"))
                .jsonPath("$.page.next")
                .isEqualTo(null);
        client.get()
                .uri("/api/v1/domains?sort=newest&f.tld=example&limit=2&after=p:wrong")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(words -> assertThat(words.toString()).contains("is no place in this list"));
    }

    private static <T> T body(String path, Class<T> type) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody());
    }

    private record Footings(Part page) {}

    private record Part(String next) {}

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void theyAreAccessibleFitAPhoneAndRunNoStrangersScript(String theme) {
        ColorScheme scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        for (String path : PATHS) {
            Page page = drawn(browser.open(path, new Browser.NewContextOptions().setColorScheme(scheme)));
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
