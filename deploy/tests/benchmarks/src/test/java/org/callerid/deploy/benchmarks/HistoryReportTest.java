// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryReportTest {
    @Test
    void itNamesWhatIsWrong() {
        HistoryReport report = new HistoryReport("service", 10, 11, 0, 2, 1, 0, 0);

        assertThat(report.isClean()).isFalse();
        assertThat(report.violations()).containsExactlyInAnyOrderEntriesOf(Map.of("over limit", 2L, "missing", 1L));
    }

    @Test
    void rowsAndGrantsAreNotWrong() {
        assertThat(new HistoryReport("service", 10, 10, 0, 0, 0, 0, 0).isClean()).isTrue();
    }
}
