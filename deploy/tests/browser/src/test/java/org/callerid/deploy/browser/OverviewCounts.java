// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The figures of the last hour on the overview. */
final class OverviewCounts {
    private OverviewCounts() {}

    /** Waits until the overview shows what was counted; every call must have begun within the last hour. */
    static void assertShown(CountedCalls counted, DashboardFixture dashboard) throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the overview shows " + counted.outcomes() + " and " + counted.campaigns(),
                    page -> outcomes(page).entrySet().containsAll(counted.outcomes().entrySet())
                            && campaigns(page).equals(counted.campaigns()));
        }
    }

    private static Map<String, Long> outcomes(Browser browser) {
        Map<String, Long> shown = new TreeMap<>();
        for (WebElement tile : browser.driver().findElements(By.cssSelector(".tiles a"))) {
            String figure = tile.findElement(By.tagName("strong")).getText().replace(",", "");
            if (figure.matches("\\d+")) {
                shown.put(tile.findElement(By.tagName("span")).getText(), Long.valueOf(figure));
            }
        }
        return shown;
    }

    private static Map<String, Long> campaigns(Browser browser) {
        Map<String, Long> shown = new TreeMap<>();
        for (WebElement row : browser.driver().findElements(By.cssSelector("#campaigns tbody tr"))) {
            shown.put(row.findElement(By.tagName("th")).getText(),
                    Long.valueOf(row.findElement(By.tagName("td")).getText().replace(",", "")));
        }
        return shown;
    }
}
