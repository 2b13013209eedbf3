// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@Tag("browser")
class WrongTokensIT {
    @TempDir
    static Path data;

    @Test
    void theEleventhWrongTokenWithinAMinuteIsNotLookedAtAndNorIsTheRightOneThen()
            throws IOException, InterruptedException {
        try (DashboardFixture dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
                Browser browser = Browser.on(dashboard.service().at("/"), Appearance.usual())) {
            browser.open(DashboardFixture.FORM);
            for (int i = 1; i <= 10; i++) {
                browser.type("guess", "Token").press("Sign in").untilItSays("That token is not valid.");
                browser.open(DashboardFixture.FORM);
            }
            browser.type("guess", "Token").press("Sign in").untilItSays("Too many failed attempts.");
            browser.open(DashboardFixture.FORM)
                    .type(RunningService.ADMIN_TOKEN, "Token")
                    .press("Sign in")
                    .untilItSays("Too many failed attempts.");
            assertThat(dashboard.service().admin("GET", DashboardFixture.OVERVIEW, "").statusCode()).isEqualTo(429);
        }
    }
}
