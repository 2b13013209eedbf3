// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.callerid.application.model.TrafficMinute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswersChartTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final AnswersChart chart = new AnswersChart(beans.times, beans.messages);

    AnswersChartTest() {
        faces.in(Locale.of("es"));
    }

    @Test
    void onlyMinutesThatAreOverAndKnownFromTheirBeginningAreDrawn() {
        assertThat(chart.of(List.of(), at(0).plusSeconds(30), at(4).plusSeconds(20)))
                .contains("\"labels\":[\"12:01\",\"12:02\",\"12:03\"]");
    }

    @Test
    void aMinuteWithoutRequestsIsDrawnAsNone() {
        String drawn = chart.of(List.of(new TrafficMinute(at(2), 5, 6, 7, 8)), at(0), at(4));

        assertThat(drawn).contains("\"data\":[0,5,0]", "\"data\":[0,6,0]", "\"data\":[0,7,0]");
    }

    @Test
    void eachKindOfAnswerHasItsLine() {
        faces.in(Locale.ENGLISH);

        assertThat(chart.of(List.of(), at(0), at(4))).contains("\"label\":\"Number assigned\"",
                "\"label\":\"Rate limited\"", "\"label\":\"No number\"");
    }

    @Test
    void withinItsFirstMinuteTheChartIsEmpty() {
        assertThat(chart.of(List.of(), at(0), at(0).plusSeconds(59))).contains("\"labels\":[]");
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
