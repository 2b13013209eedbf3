// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callerid.deploy.testsupport.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** What nobody can do without a session of their own. */
@Tag("full")
@Tag("browser")
class SessionsIT {
    private static final String NUMBER = "/dashboard/number.xhtml?digits=2125551000";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
        dashboard.list("caller_id,hourly_limit\n2125551000,5\n");
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void aSessionThatSomebodyKnewBeforeSignInIsOfNoUse() throws IOException {
        try (Browser browser = Browser.on(dashboard.service().at("/"), Appearance.usual())) {
            browser.open(DashboardFixture.FORM).untilItSays("Token");
            Cookie known = browser.session();
            assertThat(known.isHttpOnly()).isTrue();
            assertThat(known.getSameSite()).isEqualTo("Strict");

            browser.type(RunningService.ADMIN_TOKEN, "Token")
                    .press("Sign in")
                    .untilItShows(DashboardFixture.OVERVIEW);
            assertThat(browser.session().getValue()).isNotEqualTo(known.getValue());

            browser.driver().manage().deleteAllCookies();
            browser.driver().manage().addCookie(known);
            assertThat(browser.open(DashboardFixture.OVERVIEW).path()).isEqualTo(DashboardFixture.FORM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value = '12345:67890'", "remove()"})
    void aFormOfAPageThatIsNotOfThisSessionChangesNothing(String change) throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBER).type("6", "Hourly limit");
            browser.driver()
                    .executeScript(
                            "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(one => one."
                                    + change
                                    + ")");
            browser.press("Save").untilItSays("Nothing was changed");

            assertThat(dashboard.number("2125551000")).contains("\"hourly_limit\":5");
        }
    }

    /** PrimeFaces adds the CSRF token to a form when it is sent: only another client leaves it out. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none", "?!", "MTIzNDU2Nzg5MDEyMzQ1Ng=="})
    void aFormWithoutTheCsrfTokenChangesNothing(@Nullable String token) throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBER).type("6", "Hourly limit");
            Object status = browser.driver().executeAsyncScript("""
                    const [token, done] = arguments;
                    const form = document.querySelector('main form');
                    const fields = new FormData(form, form.querySelector('button'));
                    fields.delete('primefaces.nonce');
                    if (token) fields.set('primefaces.nonce', token);
                    fetch(form.action, {method: 'POST', body: new URLSearchParams(fields)}).then(it => done(it.status));
                    """, token);

            assertThat(status).isEqualTo(403L);
            assertThat(dashboard.number("2125551000")).contains("\"hourly_limit\":5");
        }
    }

    @Test
    void aFormSentAfterTheSessionEndedChangesNothingAndLeadsToSignIn() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBER).type("6", "Hourly limit");
            browser.driver().manage().deleteAllCookies();
            browser.press("Save").untilItShows(DashboardFixture.FORM);

            assertThat(dashboard.number("2125551000")).contains("\"hourly_limit\":5");
        }
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsThereAfterSigningInAgain() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBER).type("7", "Hourly limit").type("Typed Telecom", "Carrier");
            browser.driver().manage().deleteAllCookies();
            browser.press("Save")
                    .untilItSays("Your session has ended; nothing was saved.")
                    .type("wrong", "Token")
                    .press("Sign in")
                    .untilItSays("That token is not valid.")
                    .type(RunningService.ADMIN_TOKEN, "Token")
                    .press("Sign in")
                    .untilItSays("Your input has been restored.");

            assertThat(browser.address()).isEqualTo(NUMBER);
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("7");
            assertThat(browser.field("Carrier").getDomProperty("value")).isEqualTo("Typed Telecom");
            assertThat(dashboard.number("2125551000")).contains("\"hourly_limit\":5");
            assertThat(browser.driver().executeScript("return JSON.stringify(Object.values(sessionStorage))"))
                    .isEqualTo("[]");
            browser.reload();
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("5");
        }
    }

    @Test
    void signingInLeadsWhereOneWasGoing() throws IOException {
        try (Browser browser = Browser.on(dashboard.service().at("/"), Appearance.usual())) {
            browser.open("/dashboard/numbers.xhtml?area=212&carrier=AT%26T").untilItSays("Token");
            assertThat(browser.text()).doesNotContain("Your session has ended");
            browser.type(RunningService.ADMIN_TOKEN, "Token")
                    .press("Sign in")
                    .untilItShows("/dashboard/numbers.xhtml");
            assertThat(browser.address()).isEqualTo("/dashboard/numbers.xhtml?area=212&carrier=AT%26T");

            browser.driver().manage().deleteAllCookies();
            browser.driver()
                    .manage()
                    .addCookie(new Cookie.Builder("callerid", "0123456789").path("/dashboard").build());
            browser.open(NUMBER).untilItSays("Your session has ended");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/", "//example.com/dashboard/", "/dashboard/../next-cid",
        "/dashboard//example.com", "/dashboard\\\\example.com", "/next-cid?to=2125551000", "javascript:alert(1)",
        "/dashboard/%0d%0aSet-Cookie:x=y", "/dashboard/sign-in.xhtml", "/dashboard/a/../../next-cid"})
    void signingInLeadsToNoOtherSite(String next) throws IOException {
        try (Browser browser = Browser.on(dashboard.service().at("/"), Appearance.usual())) {
            browser.open(DashboardFixture.FORM + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                    .type(RunningService.ADMIN_TOKEN, "Token")
                    .press("Sign in")
                    .untilItShows(DashboardFixture.OVERVIEW);
        }
    }

    @Test
    void anOpenPageLeadsToSignInOnceTheSessionHasEnded() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/reservations.xhtml").awaitAjax();
            browser.driver().manage().deleteAllCookies();

            browser.untilItShows(DashboardFixture.FORM);
        }
    }

    @Test
    void theTokenInAHeaderOpensEveryPageToo() throws IOException, InterruptedException {
        assertThat(dashboard.service().admin("GET", DashboardFixture.OVERVIEW, "").body()).contains("Available");
        assertThat(dashboard.service().get(DashboardFixture.OVERVIEW).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "//dashboard", "/./dashboard", "/x/../dashboard", "/%64ashboard",
        "/dashboard;x=y"})
    void noSpellingOfThePathBypassesSignIn(String prefix) throws IOException, InterruptedException {
        for (String page : List.of("/overview.xhtml", "/numbers.csv", "/parts/audit-trail.xhtml")) {
            assertThat(dashboard.service().get(prefix + page).statusCode()).as(prefix + page).isEqualTo(302);
        }
    }

    @Test
    void theTokenStandsNowhereOnThePage() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            assertThat(browser.driver().getPageSource()).doesNotContain(RunningService.ADMIN_TOKEN);
            assertThat(browser.open(DashboardFixture.FORM)
                    .driver()
                    .findElement(By.id("form:token"))
                    .getDomProperty("value"))
                    .isEmpty();
        }
    }
}
