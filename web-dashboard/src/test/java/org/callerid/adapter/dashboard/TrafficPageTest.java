// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.TrafficRange;
import org.callerid.application.port.in.ShowTraffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrafficPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final Map<Integer, TrafficMinute> minutes = new TreeMap<>();

    @Test
    void theTableHasTheLastTenStepsLatestFirst() {
        count(14, 100, 0);
        count(3, 7, 0);

        assertThat(page("FIFTEEN_MINUTES").latest()).extracting(TrafficMinute::allocated)
                .containsExactly(100L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void theChartIsToldInWordsToo() {
        count(3, 5, 0);
        count(4, 7, 9);

        assertThat(page("FIFTEEN_MINUTES").description()).startsWith(
                "In the last 15 minutes, 12 calls were assigned a number, 2 were rate limited, 4 found no number"
                        + " available and 9 found the service unavailable. Peak: 7 numbers assigned, at 11:49");
    }

    @Test
    void withoutRequestsTheChartSaysSo() {
        assertThat(page("WEEK").description()).isEqualTo("No requests in the last 7 days.");
    }

    @Test
    void eachKindOfAnswerHasItsLineAndAnOutageIsABand() {
        count(3, 30, 1);

        assertThat(page("FIFTEEN_MINUTES").chart()).contains("\"label\":\"Number assigned\"",
                "\"label\":\"Rate limited\"", "\"label\":\"No number available\"",
                "\"label\":\"Service unavailable\",\"data\":[0,0,0,1,0,");
    }

    @Test
    void longerStepsAreDrawnAsRequestsPerMinute() {
        count(0, 30, 0);

        assertThat(page("FIFTEEN_MINUTES").chart()).contains("\"data\":[30.0,0.0");
        assertThat(page("DAY").chart()).contains("\"data\":[3.0,0.0");
    }

    @Test
    void anUnknownRangeIsTheUsualOne() {
        assertThat(page("YEAR").getRange()).isEqualTo("THREE_HOURS");
        assertThat(page("WEEK").getRange()).isEqualTo("WEEK");
    }

    @Test
    void withoutTheDatabaseThereIsNoChart() {
        TrafficPage page = new TrafficPage(range -> {
            throw new StoreUnavailableException("out");
        }, new TrafficChart(beans.times, beans.messages), beans.messages, beans.times);

        assertThat(page.isReachable()).isFalse();
        assertThat(page("DAY").isReachable()).isTrue();
    }

    /** @param step counted from the first */
    private void count(int step, long allocated, long unavailable) {
        minutes.put(step, new TrafficMinute(NOON, allocated, 1, 2, unavailable, 0));
    }

    private TrafficPage page(String range) {
        ShowTraffic traffic = asked -> new TrafficHistory(asked, NOON.minus(asked.length()), NOON, Stream
                .iterate(0, step -> NOON.minus(asked.length()).plus(asked.step().multipliedBy(step)).isBefore(NOON),
                        step -> step + 1)
                .map(step -> at(asked, step))
                .toList());
        TrafficPage page = new TrafficPage(traffic, new TrafficChart(beans.times, beans.messages), beans.messages,
                beans.times);
        page.setRange(range);
        return page;
    }

    private TrafficMinute at(TrafficRange range, int step) {
        var start = NOON.minus(range.length()).plus(range.step().multipliedBy(step));
        TrafficMinute counted = minutes.getOrDefault(step, TrafficMinute.empty(start));
        return new TrafficMinute(start, counted.allocated(), counted.rateLimited(), counted.noneAvailable(),
                counted.unavailable(), counted.invalid());
    }
}
