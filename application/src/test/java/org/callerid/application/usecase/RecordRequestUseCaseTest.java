// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.junit.jupiter.api.Test;

class RecordRequestUseCaseTest {
    private final List<RequestLogEntry> log = new ArrayList<>();

    @Test
    void requestsAreLoggedInTheOrderOfTheirAnswers() {
        RecordRequestUseCase recordRequest = new RecordRequestUseCase(log::add);

        recordRequest.record(anEntry(NOON.plusSeconds(1)));
        recordRequest.record(anEntry(NOON));

        assertThat(log).containsExactly(anEntry(NOON.plusSeconds(1)), anEntry(NOON));
    }

    private static RequestLogEntry anEntry(Instant at) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "503", RequestOutcome.NONE_AVAILABLE,
                Duration.ofMillis(3), Optional.of(aCallTo("3105559876")), Optional.empty());
    }
}
