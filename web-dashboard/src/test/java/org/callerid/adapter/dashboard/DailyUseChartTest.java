// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowDailyUse.DailyUse;
import org.junit.jupiter.api.Test;

class DailyUseChartTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void theTallestBarIsThePeakAndADayWithFewUsesIsSeen() {
        DailyUseChart chart = chart(0, 1, 600, 300);

        assertThat(chart.bars()).extracting(DailyUseChart.Bar::height).containsExactly(0L, 1L, 60L, 30L);
        assertThat(chart.bars()).extracting(DailyUseChart.Bar::y).containsExactly(60L, 59L, 0L, 30L);
        assertThat(chart.bars()).extracting(DailyUseChart.Bar::x).containsExactly(1L, 11L, 21L, 31L);
        assertThat(chart.viewBox()).isEqualTo("0 0 40 60");
        assertThat(chart.firstDay()).isEqualTo(FIRST);
        assertThat(chart.lastDay()).isEqualTo(FIRST.plusDays(3));
        assertThat(chart.total()).isEqualTo(901);
        assertThat(chart.peak()).contains(new DailyUse(FIRST.plusDays(2), 600));
    }

    @Test
    void ofEqualPeaksTheLatestIsNamed() {
        assertThat(chart(5, 5, 1).peak()).contains(new DailyUse(FIRST.plusDays(1), 5));
    }

    @Test
    void withoutUsesThereAreNoPeakAndNoBars() {
        assertThat(chart(0, 0).peak()).isEmpty();
        assertThat(chart(0, 0).bars()).extracting(DailyUseChart.Bar::height).containsOnly(0L);
        assertThat(chart().bars()).isEmpty();
    }

    private static DailyUseChart chart(int... uses) {
        List<DailyUse> days = IntStream.range(0, uses.length)
                .mapToObj(i -> new DailyUse(FIRST.plusDays(i), uses[i]))
                .toList();
        return new DailyUseChart(days);
    }
}
