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
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.Metrics;
import org.junit.jupiter.api.Test;

class RecordRequestUseCaseTest {
    private final List<RequestLogEntry> log = new ArrayList<>();
    private final List<RequestLogEntry> counted = new ArrayList<>();

    @Test
    void requestsAreLoggedAndCountedInTheOrderOfTheirAnswers() {
        RecordRequestUseCase recordRequest = new RecordRequestUseCase(log::add, new RequestCounter(counted));

        recordRequest.record(anEntry(NOON.plusSeconds(1)));
        recordRequest.record(anEntry(NOON));

        assertThat(log).containsExactly(anEntry(NOON.plusSeconds(1)), anEntry(NOON));
        assertThat(counted).isEqualTo(log);
    }

    private static RequestLogEntry anEntry(Instant at) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "503", RequestOutcome.NONE_AVAILABLE,
                Duration.ofMillis(3), Optional.of(aCallTo("3105559876")), Optional.empty());
    }

    private record RequestCounter(List<RequestLogEntry> counted) implements Metrics {
        @Override
        public void recordRequest(RequestLogEntry entry) {
            counted.add(entry);
        }

        @Override
        public void recordBatch(int size, int stillWaiting) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordImportedRows(long rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordCallEnds(List<EndedCall> ended) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordIgnoredValue(String parameter) {
            throw new UnsupportedOperationException();
        }
    }
}
