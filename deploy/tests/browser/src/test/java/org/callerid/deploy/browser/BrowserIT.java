// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.callerid.deploy.browser.Appearance.Scheme;
import org.callerid.deploy.browser.Appearance.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what the other browser tests rely on, with two bad pages whose policy allows no foreign scripts. */
@Tag("full")
@Tag("browser")
class BrowserIT {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Page</title><meta name="viewport" content="width=device-width"></head><body><main>
            <h1>Page</h1><input name="nameless"><iframe title="Frame" src="frame"></iframe><script>forbidden()</script>
            </main></body></html>
            """;
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Frame</title></head><body><main><h1>Frame</h1><button></button></main></body></html>
            """;

    private static HttpServer server;

    @BeforeAll
    static void servePages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> answer(exchange, PAGE));
        server.createContext("/frame", exchange -> answer(exchange, FRAME));
        server.start();
    }

    private static void answer(HttpExchange exchange, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'; script-src 'self'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterAll
    static void stopServing() {
        server.stop(0);
    }

    @Test
    void elementsThatNotEverybodyCanUseAreFoundOnThePageAndInItsFrame() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            assertThat(Accessibility.findings(browser))
                    .anySatisfy(finding -> assertThat(finding).contains("label", "nameless", "must have labels"))
                    .anySatisfy(finding -> assertThat(finding).contains("button-name", "iframe", "discernible text"));
        }
    }

    @Test
    void aForbiddenScriptIsAmongTheComplaints() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            assertThat(browser.consoleErrors())
                    .anySatisfy(complaint -> assertThat(complaint).contains("Content Security Policy", "script-src"));
        }
    }

    @Test
    void aPageSeesTheAppearanceThatWasAskedFor() throws IOException {
        try (Browser browser = open(Appearance.usual()
                .on(Screen.PHONE)
                .in(Scheme.DARK)
                .speaking(Locale.of("es"))
                .withTheClockOf(ZoneId.of("America/Chicago")))) {
            assertThat(seenByThePage(browser)).isEqualTo("390 844 true es America/Chicago");
        }
        try (Browser browser = open(Appearance.usual())) {
            assertThat(seenByThePage(browser)).isEqualTo("1280 900 false en UTC");
        }
    }

    @Test
    void aBrowserKnowsNothingOfTheOneBefore() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            browser.driver().executeScript("""
                    document.cookie = 'known=1';
                    localStorage.setItem('known', 1);
                    sessionStorage.setItem('known', 1);""");
            assertThat(keptByThePage(browser)).isEqualTo("known=1 1 1 1");
            browser.open("/frame");
        }
        try (Browser browser = open(Appearance.usual())) {
            assertThat(keptByThePage(browser)).isEqualTo(" 0 0 1");
            assertThat(browser.driver().getWindowHandles()).hasSize(1);
        }
    }

    /** The cookies, how much is stored, and how many pages the window has shown, but for the empty one it opens with. */
    private static String keptByThePage(Browser browser) {
        return String.valueOf(browser.driver().executeScript("""
                return [document.cookie, localStorage.length, sessionStorage.length, history.length - 1].join(' ')"""));
    }

    private static String seenByThePage(Browser browser) {
        return String.valueOf(browser.driver().executeScript("""
                return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches, navigator.language,
                    Intl.DateTimeFormat().resolvedOptions().timeZone].join(' ')"""));
    }

    private static Browser open(Appearance appearance) throws IOException {
        return Browser.on(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), appearance).open("/page");
    }
}
