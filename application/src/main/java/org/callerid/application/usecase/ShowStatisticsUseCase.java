// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.port.in.ShowStatistics;
import org.callerid.application.port.out.Statistics;

/** Reads the statistics as of now. */
public final class ShowStatisticsUseCase implements ShowStatistics {
    private final Statistics statistics;
    private final InstantSource clock;

    public ShowStatisticsUseCase(Statistics statistics, InstantSource clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @Override
    public StatisticsSnapshot show() {
        return statistics.at(clock.instant());
    }
}
