// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.RequestLog;
import org.junit.jupiter.api.Test;

/** The contract of every {@link RequestLog} implementation whose store responds. */
public interface RequestLogContract {
    /** Views of an empty store. */
    Views views();

    /**
     * One store, through the port that logs requests and the port that reads them.
     *
     * @param flush waits until all appended entries are written; nothing is appended after it
     */
    record Views(RequestLog log, Runnable flush, CallHistory history) {}

    @Test
    default void everyAppendedRequestIsWritten() {
        Views views = views();
        RequestLogEntry refused = RequestLogEntries.refused(NOON, RequestOutcome.NONE_AVAILABLE);
        RequestLogEntry other = RequestLogEntries.statistics(NOON.plusSeconds(1));
        views.log().append(refused);
        views.log().append(other);
        views.flush().run();

        assertThat(views.history().page(RequestLogQuery.latest(Optional.empty(), 10)))
                .extracting(RequestLogRecord::at, RequestLogRecord::endpoint, RequestLogRecord::status,
                        RequestLogRecord::outcome, RequestLogRecord::duration)
                .containsExactly(
                        tuple(other.at(), other.endpoint(), other.status(),
                                other.outcome(), other.duration()),
                        tuple(refused.at(), refused.endpoint(), refused.status(),
                                refused.outcome(), refused.duration()));
    }

    @Test
    default void requestsAppendedByManyThreadsAreAllWritten() {
        Views views = views();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 1_000)
                    .forEach(i -> threads.execute(() -> views.log()
                            .append(RequestLogEntries.refused(NOON.plusSeconds(i), RequestOutcome.NONE_AVAILABLE))));
        }
        views.flush().run();

        assertThat(views.history().page(RequestLogQuery.latest(Optional.empty(), 2_000)))
                .extracting(RequestLogRecord::at)
                .isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> NOON.plusSeconds(999 - i)).toList());
        assertThat(views.log().dropped()).isZero();
    }
}
