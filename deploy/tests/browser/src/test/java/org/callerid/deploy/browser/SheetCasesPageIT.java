// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.callerid.adapter.sheet.SheetCase;
import org.callerid.deploy.testsupport.NumberCleanup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Imports real-world sheets through the page. */
@Tag("full")
@Tag("slow")
@Tag("browser")
class SheetCasesPageIT {
    private static final String IMPORT = "/dashboard/import.xhtml";
    private static final String START = "whose first line names the columns";

    @Test
    void eachIsPreviewedAndLoaded(@TempDir Path data, @TempDir Path sheets) throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (DashboardFixture dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
                Browser browser = dashboard.signedIn()) {
            for (SheetCase sheet : SheetCase.all().toList()) {
                browser.open(IMPORT).field("File").sendKeys(sheet.copyTo(sheets).toString());
                browser.press("Preview").until("the sheet was looked at", SheetCasesPageIT::isLookedAt);
                String preview = browser.text();
                if (isShown(browser, "Start import")) {
                    browser.press("Start import").untilItSays("Import another file").awaitAjax();
                    all.assertThat(NumberCleanup.of(dashboard.service()))
                            .as("%s: %s", sheet, preview)
                            .isEqualTo(sheet.loaded().orElse(Set.of()));
                    browser.press("Import another file").untilItSays(START);
                } else {
                    all.assertThat(sheet.loaded()).as("%s: %s", sheet, preview).isEmpty();
                    if (isShown(browser, "Cancel")) {
                        browser.press("Cancel").untilItSays(START);
                    }
                }
            }
        }
        all.assertAll();
    }

    private static boolean isLookedAt(Browser browser) {
        return isShown(browser, "Start import")
                || !browser.driver().findElements(By.cssSelector(".messages .error, .messages li.error")).isEmpty();
    }

    private static boolean isShown(Browser browser, String button) {
        return !browser.driver().findElements(By.xpath("//button[normalize-space(.)='" + button + "']")).isEmpty();
    }
}
