// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

@Tag("full")
@Tag("browser")
class ImportPageIT {
    private static final String IMPORT = "/dashboard/import.xhtml";

    @TempDir
    static Path data;
    @TempDir
    static Path files;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
        dashboard.list("caller_id,carrier\n2125551000,Old\n2125551001,Same\n");
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void aSheetIsPreviewedThenLoadedAndItsRefusedRowsGivenBack() throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder(
                "caller_id,carrier,note\n2125551000,New,\n2125551001,Same,\n12,=cmd(),\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append("310").append(5_550_000 + i).append(",Many,x\n");
        }
        try (Browser browser = dashboard.signedIn()) {
            chosen(browser, csv.toString().getBytes(StandardCharsets.UTF_8)).press("Preview")
                    .untilItSays("import preview");
            assertThat(browser.text()).contains("5,000", "5,003", "note (not used)", "UTF-8, separated by commas",
                    "The number must be a North American one", "12,=cmd(),");
            Accessibility.assertAccessible(browser);
            Screenshots.take(browser, "import-preview");
            assertThat(dashboard.number("2125551000")).contains("Old");

            browser.press("Start import").untilItSays("Import another file").awaitAjax();
            assertThat(dashboard.number("2125551000")).contains("New");
            assertThat(dashboard.number("3105554999")).contains("Many");
            Accessibility.assertAccessible(browser);
            String refused = String.valueOf(
                    browser.driver().findElement(By.partialLinkText("Download rejected rows")).getDomProperty("href"));
            assertThat(new String(Downloads.of(browser, refused), StandardCharsets.UTF_8)).isEqualTo(
                    """
                            caller_id,carrier,note
                            "# line 4: caller_id must be a North American number, such as 2125551234, or + with country code and number, such as +442071838750"
                            12,=cmd(),
                            """);

            browser.press("Import another file").untilItSays("whose first line names the columns");
        }
    }

    @Test
    void aPreviewThatIsCancelledLoadsNothing() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            chosen(browser, "caller_id\n7025550001\n".getBytes(StandardCharsets.UTF_8)).press("Preview")
                    .untilItSays("import preview");
            browser.press("Cancel").untilItSays("whose first line names the columns");

            assertThat(dashboard.service().admin("GET", "/api/numbers/7025550001", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNoSheetIsSaidToBeNone() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            chosen(browser, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).press("Preview")
                    .untilItSays("the file is a PDF document, not a sheet");
            browser.open(IMPORT).press("Preview").untilItSays("Choose a file first.");
        }
    }

    @Test
    void columnsThatAreNotUnderstoodAreAskedForBeforeAnythingIsLoaded() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            chosen(browser, "line,firm,disabled\n6025550001,AT&T,no\n".getBytes(StandardCharsets.UTF_8))
                    .press("Preview")
                    .untilItSays("say which of them holds the numbers");
            Accessibility.assertAccessible(browser);
            browser.choose("caller_id", "line: read as")
                    .choose("carrier", "firm: read as")
                    .press("Preview again")
                    .untilItSays("looks like a status");
            browser.choose("do not use", "disabled: read as").press("Preview again").untilItSays("Warnings");
            Accessibility.assertAccessible(browser);
            browser.press("Start import").untilItSays("Import another file").awaitAjax();

            assertThat(dashboard.number("6025550001")).contains("AT&T");
        }
    }

    private static Browser chosen(Browser browser, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(files, "numbers", ".csv"), content);
        browser.open(IMPORT).field("File").sendKeys(file.toString());
        return browser;
    }
}
