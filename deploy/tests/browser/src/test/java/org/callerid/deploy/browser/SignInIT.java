// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

@Tag("browser")
class SignInIT {
    private static final String FORM = "/dashboard/sign-in.xhtml";
    private static final List<String> PAGES = List.of("/dashboard", "/dashboard/", "/dashboard/overview.xhtml",
            "/dashboard/numbers.xhtml", "/dashboard/calls.xhtml", "/dashboard/requests.xhtml",
            "/dashboard/reservations.xhtml",
            "/dashboard/changes.xhtml");
    private static final String OVERVIEW = "/dashboard/overview.xhtml";

    @TempDir
    static Path data;
    private static RunningService service;

    @BeforeAll
    static void startTheService() throws IOException, InterruptedException {
        service = RunningService.start(Map.of("DATA_DIR", data.toString()));
    }

    @AfterAll
    static void stopTheService() {
        service.close();
    }

    @Test
    void theRightTokenLeadsToTheOverview() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            browser.open(FORM).type(RunningService.ADMIN_TOKEN, "Token").press("Sign in").untilItShows(OVERVIEW);

            assertThat(browser.text()).contains("Sign out", "Available");
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void aWrongTokenIsSaidToBeWrong() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            browser.open(FORM)
                    .type("wrong", "Token")
                    .press("Sign in")
                    .untilItSays("That token is not valid.");

            assertThat(browser.open(OVERVIEW).path()).isEqualTo(FORM);
        }
    }

    @Test
    void whoSignsOutMustSignInAgain() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            browser.open(FORM)
                    .type(RunningService.ADMIN_TOKEN, "Token")
                    .press("Sign in")
                    .untilItShows(OVERVIEW)
                    .press("Sign out")
                    .untilItShows(FORM);

            assertThat(browser.open(OVERVIEW).path()).isEqualTo(FORM);
        }
    }

    @Test
    void everyPageLeadsWhoHasNoSessionToTheForm() throws IOException {
        try (Browser browser = open(Appearance.usual())) {
            assertThat(PAGES).allSatisfy(page -> assertThat(browser.open(page).path()).isEqualTo(FORM));
        }
    }

    @Test
    void theFormSpeaksTheLanguageOfTheBrowser() throws IOException {
        try (Browser browser = open(Appearance.usual().speaking(Locale.of("es")))) {
            browser.open(FORM).untilItSays("Iniciar sesión");

            assertThat(browser.language()).isEqualTo("es");
        }
    }

    @Test
    void theFormSendsTheZoneOfTheBrowser() throws IOException {
        try (Browser browser = open(Appearance.usual().withTheClockOf(ZoneId.of("America/Chicago")))) {
            browser.open(FORM).untilItSays("Token");

            assertThat(browser.driver().findElement(By.id("form:zone")).getDomProperty("value"))
                    .isEqualTo("America/Chicago");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUseTheForm(Appearance.Scheme scheme) throws IOException {
        try (Browser browser = open(Appearance.usual().in(scheme))) {
            browser.open(FORM).untilItSays("Token");

            Accessibility.assertAccessible(browser);
        }
    }

    private static Browser open(Appearance appearance) throws IOException {
        return Browser.on(service.at("/"), appearance);
    }
}
