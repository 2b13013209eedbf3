// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import org.callerid.application.model.StatisticsSnapshot;
import org.junit.jupiter.api.Test;

class ShowStatisticsUseCaseTest {
    @Test
    void theFiguresAreThoseOfNow() {
        ShowStatisticsUseCase statistics = new ShowStatisticsUseCase(at -> new StatisticsSnapshot(5, 4, 3, 2, 1.5, at),
                () -> NOON);

        assertThat(statistics.show()).isEqualTo(new StatisticsSnapshot(5, 4, 3, 2, 1.5, NOON));
    }
}
