// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;

import java.time.Duration;
import java.util.Optional;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLogEntryTest {
    @ParameterizedTest
    @CsvSource({"RATE_LIMITED, 1, 0, 0", "TOO_OFTEN, 1, 0, 0", "NONE_AVAILABLE, 0, 1, 0", "UNAVAILABLE, 0, 0, 1",
        "FAILED, 0, 0, 1"})
    void aRequestWithoutANumberCountsByItsReason(RequestOutcome outcome, long limited, long none, long unavailable) {
        RequestCounts counts = new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "429", outcome,
                Duration.ZERO, Optional.of(aCallTo("3105559876")), Optional.empty()).counts();

        assertThat(counts).isEqualTo(new RequestCounts(1, TierCounts.NONE, limited, none));
        assertThat(counts.unavailable()).isEqualTo(unavailable);
    }
}
