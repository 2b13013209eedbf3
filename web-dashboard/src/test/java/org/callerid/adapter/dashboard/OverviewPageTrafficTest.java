// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Locale;
import java.util.stream.IntStream;
import org.callerid.application.model.TrafficMinute;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeCapacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverviewPageTrafficTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeOverview overview = new FakeOverview();

    OverviewPageTrafficTest() {
        faces.in(Locale.of("es"));
    }

    @Test
    void theLastHourBeginsSixtyMinutesAgo() {
        overview.add(minute(-61, 1000));
        overview.add(minute(-60, 100));
        overview.add(minute(-1, 10));

        assertThat(page().lastHour()).isEqualTo(new TrafficMinute(NOON.minusSeconds(3600), 110, 2, 4, 6));
    }

    @Test
    void theTableHasTheLastTenMinutesLatestFirst() {
        IntStream.rangeClosed(-12, -1).forEach(ago -> overview.add(minute(ago, -ago)));

        assertThat(page().lastMinutes()).extracting(TrafficMinute::allocated)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void theTableIsShorterIfThereWereFewerMinutes() {
        assertThat(page().lastMinutes()).isEmpty();
        overview.add(minute(-1, 5));

        assertThat(page().lastMinutes()).hasSize(1);
    }

    @Test
    void theChartIsToldInWordsToo() {
        faces.in(Locale.ENGLISH);
        overview.add(minute(-3, 5));
        overview.add(minute(-2, 7));
        overview.add(minute(-1, 6));

        assertThat(page().chartDescription()).startsWith(
                "In the last three hours 18 calls were assigned a number, 3 were rate limited and 6 got no number."
                        + " Peak minute: 7 numbers assigned, at 11:58");
    }

    @Test
    void withoutRequestsTheChartSaysSo() {
        faces.in(Locale.ENGLISH);

        assertThat(page().chartDescription()).isEqualTo("No requests in the last three hours.");
    }

    @Test
    void theChartCoversThreeHours() {
        overview.add(minute(-1, 5));

        assertThat(page().chart()).contains("\"9:01\"", "\"11:59\"").doesNotContain("\"9:00\"", "\"12:00\"");
    }

    @Test
    void theTwentyMostCriticalAreaCodesAreShown() {
        IntStream.range(200, 230).forEach(code -> overview.add(capacity(String.valueOf(code), 100, 50)));

        assertThat(page().mostCritical()).hasSize(20).first().isEqualTo(capacity("200", 100, 50));
    }

    @Test
    void theLoadIsAShareOfAHundred() {
        assertThat(page().loadShare(capacity("212", 200, 111))).isEqualTo(56);
        assertThat(page().loadShare(capacity("212", 200, 1000))).isEqualTo(100);
        assertThat(page().loadShare(capacity("212", 0, 1))).isEqualTo(100);
        assertThat(page().loadShare(capacity("212", 0, 0))).isZero();
    }

    private static AreaCodeCapacity capacity(String areaCode, long hourly, long asked) {
        return new AreaCodeCapacity(new AreaCode(areaCode), 1, 1, hourly, hourly, asked);
    }

    private static TrafficMinute minute(int fromNow, long allocated) {
        return new TrafficMinute(NOON.plusSeconds(60L * fromNow), allocated, 1, 2, 3);
    }

    private OverviewPage page() {
        return new OverviewPage(overview, new AnswersChart(beans.times, beans.messages), beans.messages, beans.times);
    }
}
