// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.callerid.deploy.pages.LargeDatasetService.Layout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures every page over a million numbers and five million calls; prints how long they took, in milliseconds. */
@Tag("pages")
class PagesOverAMillionIT {
    private static final List<String> NUMBERS = List.of("", "status=AVAILABLE", "status=RESERVED",
            "status=LIMIT_REACHED",
            "status=INACTIVE", "carrier=Carrier+0", "carrier=Carrier+0&status=AVAILABLE", "area=320",
            "area=320&status=AVAILABLE", "digits=32", "digits=3&carrier=Carrier+0&status=LIMIT_REACHED",
            "digits=4&carrier=Carrier+0&status=AVAILABLE", "digits=0100&match=contains",
            "digits=9999999&match=contains",
            "size=250");
    private static final List<String> REQUESTS = List.of("", "number=3202000100", "campaign=CAMPAIGN1", "campaign=RARE",
            "campaign=NONE", "agent=agent1", "agent=nobody", "outcome=SUCCEEDED", "outcome=NONE_AVAILABLE",
            "outcome=RATE_LIMITED", "status=404",
            "campaign=CAMPAIGN39&outcome=NONE_AVAILABLE", "campaign=CAMPAIGN1&outcome=RATE_LIMITED",
            "campaign=RARE&outcome=NONE_AVAILABLE",
            "agent=agent7&outcome=NONE_AVAILABLE", "agent=agent7&campaign=CAMPAIGN3&outcome=INVALID",
            "agent=agent7&campaign=RARE",
            "number=3202000100&outcome=NONE_AVAILABLE", "to=2026-01-01T00:00",
            "from=2026-01-01T00:00&outcome=NONE_AVAILABLE");
    private static final List<String> CALLS = List.of("", "destination=2202000000", "destination=220",
            "destination=22020",
            "destination=2202000&outcome=BUSY", "destination=2", "destination=99", "call=4711", "call=V4999999",
            "call=nobody", "number=3202000100", "number=3202000100&destination=3", "campaign=CAMPAIGN1",
            "campaign=RARE",
            "campaign=NONE", "agent=agent1", "agent=nobody", "outcome=ANSWERED", "outcome=ENDED", "outcome=CANCELLED",
            "outcome=IN_CALL", "outcome=HOLD_EXPIRED", "outcome=SUCCEEDED", "outcome=NONE_AVAILABLE",
            "outcome=RATE_LIMITED", "outcome=FAILED", "campaign=CAMPAIGN39&outcome=BUSY",
            "campaign=RARE&outcome=NO_ANSWER", "agent=agent7&outcome=CANCELLED",
            "agent=agent7&campaign=CAMPAIGN3&outcome=INVALID", "destination=220&campaign=CAMPAIGN1",
            "destination=22020&agent=agent7", "to=2026-01-01T00:00", "from=2026-01-01T00:00&outcome=CANCELLED");
    private static final List<String> OTHERS = List.of("reservations.xhtml", "changes.xhtml", "import.xhtml",
            "add-number.xhtml", "number.xhtml?digits=3202000100", "coverage.xhtml", "coverage.xhtml?area=320",
            "campaigns.xhtml", "campaigns.xhtml?campaign=CAMPAIGN1", "agents.xhtml", "health.xhtml");

    @ParameterizedTest
    @EnumSource
    void howLongPagesTake(Layout layout, @TempDir Path folder) throws Exception {
        try (LargeDatasetService filled = LargeDatasetService.start(layout, folder)) {
            DashboardClient site = new DashboardClient(filled.service());
            assertThat(site.get("numbers.xhtml").page()).contains("1,000,000 numbers found");
            print("| pages, " + layout
                    + " | asked | median | p95 | slowest |\n| --- | --: | --: | --: | --: |\n"
                    + new PageTimes(site).numbers(NUMBERS).report("numbers")
                    + new PageTimes(site).pages(CALLS.stream().map(filter -> "calls.xhtml?" + filter).toList())
                            .report("calls")
                    + new PageTimes(site).pages(REQUESTS.stream().map(filter -> "requests.xhtml?" + filter).toList())
                            .report("requests")
                    + new PageTimes(site).pages(OTHERS).report("others")
                    + new PageTimes(site).pages(List.of("overview.xhtml")).report("overview"), layout);
        }
    }

    private static void print(String table, Layout layout) throws IOException {
        System.out.println(table);
        Files.writeString(Path.of("target", "pages-" + layout.name().toLowerCase(Locale.ROOT) + ".md"),
                table);
    }
}
