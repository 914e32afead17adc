package org.xmppradar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The map as a picture: of the server, saved from the page, and on the page of somebody else. */
class MapPictureIT extends MapInBrowser {

    private static final String PICTURE = "/api/v1/map/picture";
    private static final String NO_WEBGL = "const get = HTMLCanvasElement.prototype.getContext;"
            + "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
            + " return kind === 'webgl2' ? null : get.call(this, kind, ...more); };";

    /** What a driver does that fails. */
    private static final String LOSE = "const canvas = document.querySelector('[data-canvas]');"
            + "const graphics = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');"
            + "graphics.loseContext();";

    /** Where the width of a PNG is, after its signature and the head of its first part. */
    private static final int WIDTH_OF_PNG = 16;

    private static Browser.NewContextOptions calm() {
        return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Page withoutWebgl(Browser.NewContextOptions options, String path) {
        Page page = browser.page(options);
        page.addInitScript(NO_WEBGL);
        page.navigate(path);
        return ready(page);
    }

    private static boolean loaded(Locator image) {
        image.page().waitForFunction("image => image.complete", image.elementHandle());
        return (Boolean) image.evaluate("image => image.naturalWidth > 0");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Download saved(Page page, String name) {
        button(page, "Share").click();
        return page.waitForDownload(() -> button(page, name).click());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void withoutWebglThePictureStandsBesideTheTable(String theme) {
        ColorScheme scheme = theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        Page page = withoutWebgl(calm().setColorScheme(scheme), "/map");
        Locator picture = page.locator("[data-picture]");
        assertThat(loaded(picture)).isTrue();
        assertThat(picture.getAttribute("src")).contains("theme=" + theme);
        assertThat(picture.getAttribute("alt")).contains("domains");
        assertThat(page.locator("[data-table] tbody tr").filter(new Locator.FilterOptions().setHasText(HUB)))
                .hasCount(1);
        assertThat(TestBrowser.barriers(page)).isEmpty();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Health"))
                .check();
        assertThat(picture).hasAttribute("src", Pattern.compile("colour=health"));
        assertThat(loaded(picture)).isTrue();
    }

    @Test
    void graphicsThatComeBackLeaveTheMapAsItWas() {
        Page page = open("/map");
        Object back = page.evaluate("() => new Promise(done => {" + LOSE + "setTimeout(() => {"
                + " canvas.addEventListener('webglcontextrestored', () => setTimeout(() => done(true), 2500));"
                + " graphics.restoreContext(); }, 300); })");
        assertThat(back).isEqualTo(true);
        assertThat(page.locator("[data-picture]")).hasCount(0);
        assertThat(page.locator("[data-canvas]")).isVisible();
    }

    @Test
    void graphicsThatStayAwayGiveWayToThePicture() {
        Page page = open("/map");
        page.evaluate("() => {" + LOSE + "}");
        assertThat(loaded(page.locator("[data-picture]"))).isTrue();
        assertThat(page.locator("[data-table] tbody tr").filter(new Locator.FilterOptions().setHasText(HUB)))
                .hasCount(1);
    }

    @Test
    void withScriptsOffThereIsThePicture() {
        Page page = browser.open("/map?colour=software", calm().setJavaScriptEnabled(false));
        Locator picture = page.locator("noscript img");
        assertThat(picture).isVisible();
        assertThat(picture.getAttribute("src")).contains("colour=software");
        Response answer = page.navigate(picture.getAttribute("src"));
        assertThat(answer.headers()).containsEntry("content-type", "image/svg+xml;charset=UTF-8");
        assertThat(page.locator("circle title").filter(new Locator.FilterOptions().setHasText(HUB)))
                .hasCount(1);
    }

    @Test
    void theViewIsSavedAsVectorsInWhichNobodysTextRuns() throws IOException {
        Page page = ready(browser.open("/map?domain=hostile.example&colour=software", calm()));
        Download svg = saved(page, "SVG picture");
        assertThat(svg.suggestedFilename()).matches("xmpp-map-edition-\\d+-\\d{4}-\\d\\d-\\d\\d\\.svg");
        String text = Files.readString(svg.path());
        assertThat(text)
                .contains("hostile.example in the XMPP federation", HUB)
                .doesNotContain("<script", "suppressed");
        Page alone = browser.page(calm());
        alone.route(
                "**/saved.svg",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("image/svg+xml")
                        .setBody(text)));
        alone.navigate("/saved.svg");
        assertThat(alone.locator("circle").count()).isGreaterThan(10);
        assertThat(alone.evaluate("() => window.hacked")).isNull();
        assertThat(alone.evaluate("() => document.querySelector('parsererror')"))
                .isNull();
        assertThat(alone.evaluate("() => [...document.querySelectorAll('*')].flatMap(each => each.getAttributeNames())"
                        + ".filter(name => name.startsWith('on') || name.includes('href')).length"))
                .isEqualTo(0);
    }

    @Test
    void linksThatAreOpenAreSavedInTheMapsPlace() throws IOException {
        Page page = ready(browser.open("/map?domain=" + HUB + "&ego=" + HUB, calm()));
        page.waitForFunction("() => window.radarMap.ego.settled() && window.radarMap.ego.ids().length > 1");
        List<?> ids = (List<?>) page.evaluate("() => window.radarMap.ego.ids()");
        Download svg = saved(page, "SVG picture");
        assertThat(svg.suggestedFilename())
                .matches("xmpp-links-of-" + Pattern.quote(HUB) + "-\\d{4}-\\d\\d-\\d\\d\\.svg");
        String text = Files.readString(svg.path());
        assertThat(text)
                .contains("Links of " + HUB, "shared2.example", "stroke-dasharray", ">Host</text>")
                .doesNotContain("<script", "class=", "suppressed");
        assertThat(text.split("<title>", -1)).hasSize(ids.size() + 2);
        Download png = page.waitForDownload(() -> button(page, "PNG picture").click());
        byte[] bytes = Files.readAllBytes(png.path());
        String width = text.replaceFirst("(?s).*?<svg [^>]*?width=\"(\\d+)\".*", "$1");
        assertThat(ByteBuffer.wrap(bytes).getInt(WIDTH_OF_PNG)).isEqualTo(2 * Integer.parseInt(width));
    }

    @Test
    void whatIsLaidOverTheMapIsSavedWithItsShapesAndWhatTheyMean() throws IOException {
        Page page = ready(browser.open("/map?blast=host:shared.hoster.example", calm()));
        page.waitForFunction("() => window.radarMap.overlay !== undefined");
        String text = Files.readString(saved(page, "SVG picture").path());
        assertThat(text)
                .contains("If shared.hoster.example fails", "Lost: no service is left: 7", "stroke-dasharray=\"6 5\"")
                .doesNotContain("Weakened");
        assertThat(text.split("<title>shared\\d.example</title><path d=\"M-", -1))
                .hasSizeGreaterThan(5);
    }

    @Test
    void theViewIsSavedAsASharpPicture() throws IOException {
        Page page = ready(browser.open("/map", calm()));
        int width = ((Number) page.evaluate("() => document.querySelector('[data-stage]').clientWidth")).intValue();
        Download png = saved(page, "PNG picture");
        assertThat(png.suggestedFilename()).matches("xmpp-map-edition-\\d+-\\d{4}-\\d\\d-\\d\\d\\.png");
        byte[] bytes = Files.readAllBytes(png.path());
        assertThat(ByteBuffer.wrap(bytes).getInt(WIDTH_OF_PNG)).isEqualTo(2 * width);
        page.waitForFunction("() => window.radarMap.settled()");
    }

    @Test
    void theMenuHasTheLinkAndTheCodeToEmbed() {
        Page page = ready(browser.open("/map?colour=tls&show=table", calm()));
        button(page, "Share").press("Enter");
        assertThat(page.locator("[data-share]")).isVisible();
        assertThat(page.getByLabel("Link to this view")).hasValue(Site.address() + "/map?colour=tls&show=table");
        assertThat(page.getByLabel("Code that shows it on another page"))
                .hasValue("<iframe src=\"" + Site.address()
                        + "/map/embed?colour=tls\" title=\"Map of the XMPP federation\""
                        + " width=\"800\" height=\"600\" loading=\"lazy\" style=\"border:0\"></iframe>");
        assertThat(TestBrowser.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-share]")).isHidden();
    }

    @Test
    void onlyTheMapAloneMayBeShownWithinAnothersPage() {
        Page page = browser.page(calm());
        Response whole = page.navigate("/map");
        assertThat(whole.headers().get("content-security-policy")).contains("frame-ancestors 'none'");
        Response embedded = page.navigate("/map/embed?domain=" + HUB);
        Map<String, String> headers = embedded.headers();
        assertThat(headers.get("content-security-policy"))
                .contains("frame-ancestors *", "default-src 'none'", "script-src 'self'");
        assertThat(headers).doesNotContainKeys("set-cookie", "x-frame-options");
        ready(page);
        assertThat(TestBrowser.barriers(page)).isEmpty();
        assertThat(page.locator("[data-detail]")).isHidden();
    }

    @Test
    void withinAnothersPageItIsReachedByKeyboardAndLeadsBack() throws IOException {
        HttpServer other = framing(Site.address() + "/map/embed?theme=light&colour=tls");
        try {
            Page page = browser.open("http://127.0.0.1:" + other.getAddress().getPort() + "/", calm());
            FrameLocator map = page.frameLocator("iframe");
            map.locator("[data-map][data-ready]").waitFor();
            assertThat(map.locator("html")).hasAttribute("data-theme", "light");
            assertThat(map.locator("[data-source-words]")).containsText("colour shows TLS");
            Object steps = page.evaluate("() => history.length");
            page.locator("button").focus();
            page.keyboard().press("Tab");
            assertThat(map.locator("[data-stage]")).isFocused();
            page.keyboard().press("Enter");
            map.locator("[data-source]").focus();
            assertThat(map.locator("[data-source]")).hasAttribute("href", Pattern.compile("/map\\?.*domain="));
            assertThat(page.evaluate("() => history.length")).isEqualTo(steps);
        } finally {
            other.stop(0);
        }
    }

    /** The site of somebody else, who shows ours. */
    private static HttpServer framing(String address) throws IOException {
        byte[] page = ("<!DOCTYPE html><html lang=en><title>Other</title><link rel=icon"
                        + " href=\"data:,\"><button>Before</button><iframe width=800 height=600 title=Map loading=lazy"
                        + " src=\"" + address
                        + "\"></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static WebTestClient.ResponseSpec ask(String path, String... header) {
        WebTestClient.RequestHeadersSpec<?> request =
                Site.client(Duration.ofSeconds(60)).get().uri(path);
        return (header.length == 0 ? request : request.header(header[0], header[1])).exchange();
    }

    private static String drawn(String path) {
        return Objects.requireNonNull(
                ask(path).expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void theApiSaysWhatItTakes() {
        ask(PICTURE + "?colour=none").expectStatus().isBadRequest();
        ask(PICTURE + "?theme=blue").expectStatus().isBadRequest();
        ask("/api/v1/map/editions/999/picture").expectStatus().isNotFound();
        ask(PICTURE + "?around=nobody.example").expectStatus().isNotFound();
        ask(PICTURE + "?around=suppressed.example").expectStatus().isNotFound();
        ask(PICTURE + "?around=" + "a".repeat(300)).expectStatus().isBadRequest();
        EntityExchangeResult<byte[]> answer = ask(PICTURE).expectBody().returnResult();
        String tag = Objects.requireNonNull(answer.getResponseHeaders().getETag());
        ask(PICTURE, HttpHeaders.IF_NONE_MATCH, tag).expectStatus().isNotModified();
        ask(PICTURE + "?theme=light", HttpHeaders.IF_NONE_MATCH, tag)
                .expectStatus()
                .isOk();
    }

    @Test
    void itFollowsTheOwnersWordAtOnce() {
        String corner = PICTURE + "?around=shared2.example";
        assertThat(drawn(PICTURE)).contains(HUB).doesNotContain("suppressed");
        assertThat(drawn(corner)).contains(HUB, "shared2.example on the map").doesNotContain("suppressed");
        TestPages.suppress(HUB);
        try {
            assertThat(drawn(PICTURE)).doesNotContain(HUB);
            assertThat(drawn(corner)).doesNotContain(HUB);
        } finally {
            TestPages.release(HUB);
        }
        assertThat(drawn(PICTURE)).contains(HUB);
    }
}
